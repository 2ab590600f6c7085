package dev.scabbard.core.vault.transfer;

import dev.scabbard.core.exef.Quarantine;
import dev.scabbard.core.vault.course.Course;
import dev.scabbard.core.vault.course.TransferProgress.Phase;
import dev.scabbard.core.vault.disk.LocalTrouble;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.disk.PartDisk;
import dev.scabbard.core.vault.disk.PartFile;
import dev.scabbard.core.vault.disk.StaleParts;
import dev.scabbard.core.vault.disk.TargetPlace;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.journal.PartsNote;
import dev.scabbard.core.vault.open.OpenVault;
import dev.scabbard.core.vault.problem.TransferProblem;
import dev.scabbard.core.vault.stream.Fetching;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/// A file on its way out of a vault: decrypted as it arrives into a part file of the owner alone, beside the target.
/// Only when both tags have matched (Excalibur 0.2, A.8 trap 5) does the part file take the target’s name; until then
/// an existing target stays as it is.
public final class Download extends OneTransfer {

    private final FileEntry file;
    private final Path target;
    private final Overwrite overwrite;
    private final PartDisk disk;

    /// @param disk where its part files go
    Download(OpenVault vault, FileEntry file, Path target, Overwrite overwrite, PartDisk disk) {
        super(vault);
        this.file = file;
        this.target = target;
        this.overwrite = overwrite;
        this.disk = disk;
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    void transfer(Course course) {
        vault().paths().file(file.path()); // refuses names that must never be sent
        course.meter().start(Phase.CHECKING, Math.max(0, file.size()));
        TargetPlace place = requireRoomHere();
        try (PartsNote _ = vault().journal().current().partsIn(folderOfTarget())) {
            course.persistently(() -> {
                fetch(place, course);
                return true;
            });
        }
    }

    private void fetch(TargetPlace place, Course course) {
        try (PartFiles parts = new PartFiles(place, course)) {
            new Fetching(vault(), file, parts::next).run(course.cancellation());
        }
    }

    private TargetPlace requireRoomHere() {
        String targetName = LocalTrouble.nameOf(target);
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS) || Files.isSymbolicLink(target)) {
            throw new TransferProblem.TargetNotPossible(targetName);
        }
        if (overwrite == Overwrite.REFUSE && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new TransferProblem.AlreadyThere(targetName);
        }
        Path folder = folderOfTarget();
        try {
            if (!Files.isDirectory(folder)) {
                throw new TransferProblem.TargetNotPossible(targetName);
            }
            StaleParts.deleteIn(folder);
            if (Files.getFileStore(folder).getUsableSpace() < file.size()) {
                throw new TransferProblem.DiskFull(targetName);
            }
            return TargetPlace.of(folder, targetName);
        } catch (IOException e) {
            throw LocalTrouble.writing(e, target);
        }
    }

    private Path folderOfTarget() {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new TransferProblem.TargetNotPossible(LocalTrouble.nameOf(target));
        }
        return folder;
    }

    /// The part files of one fetching: one for each attempt, none of which outlives it.
    private final class PartFiles implements AutoCloseable {

        private final TargetPlace place;
        private final Course course;
        private Optional<PartFile> current = Optional.empty();

        PartFiles(TargetPlace place, Course course) {
            this.place = place;
            this.course = course;
        }

        Quarantine next() {
            close();
            course.meter().start(Phase.MOVING, Math.max(0, file.size()));
            PartFile part = PartFile.beside(place.required(), overwrite, disk, course::moved);
            current = Optional.of(part);
            return new Told(part, course);
        }

        @Override
        public void close() {
            current.ifPresent(PartFile::close);
        }
    }

    /// A part file whose last steps, the disk and the name, the user sees.
    private record Told(PartFile part, Course course) implements Quarantine {

        @Override
        public void write(byte[] b, int off, int len) {
            part.write(b, off, len);
        }

        @Override
        public void announce(long length) {
            course.meter().correct(length);
        }

        @Override
        public void release() {
            course.pass();
            course.meter().correct(course.meter().progress().done());
            course.meter().enter(Phase.VERIFYING);
            part.release();
        }

        @Override
        public void discard() {
            part.discard();
        }
    }
}
