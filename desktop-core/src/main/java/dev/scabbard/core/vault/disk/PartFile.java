package dev.scabbard.core.vault.disk;

import dev.scabbard.core.exef.Quarantine;
import dev.scabbard.core.vault.problem.TransferProblem;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decrypted bytes beside their target, in a file of the owner alone that nobody takes for the real one:
/// `.NAME.RANDOM.scabbard-part`. On release it is forced to the disk and takes the target's name in one step; in every
/// other case it is deleted and the target stays as it was. What the local file system refuses is thrown as
/// [TransferProblem].
public final class PartFile implements Quarantine, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PartFile.class);
    /// What part files are called.
    public static final Pattern NAME = Pattern.compile("\\..*\\.[0-9a-f]{16}\\.scabbard-part", Pattern.DOTALL);

    private static final String SUFFIX = ".scabbard-part";
    private static final int RANDOM_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path target;
    private final Overwrite overwrite;
    private final Path part;
    private final PartDisk.OpenPart out;
    private final LongConsumer written;
    private boolean settled;

    private PartFile(
            Path target, Overwrite overwrite, Path part, PartDisk.OpenPart out, LongConsumer written) {
        this.target = target;
        this.overwrite = overwrite;
        this.part = part;
        this.out = out;
        this.written = written;
    }

    /// Makes the part file.
    ///
    /// @param target what it is to become; its folder exists
    /// @param written hears of bytes as they are written
    /// @throws TransferProblem when it cannot be made
    public static PartFile beside(Path target, Overwrite overwrite, LongConsumer written) {
        return beside(target, overwrite, PartDisk.local(), written);
    }

    /// Makes the part file on `disk`.
    ///
    /// @param target what it is to become; its folder exists
    /// @param written hears of bytes as they are written
    /// @throws TransferProblem when it cannot be made
    public static PartFile beside(Path target, Overwrite overwrite, PartDisk disk, LongConsumer written) {
        Path part = target.resolveSibling(partName(LocalTrouble.nameOf(target)));
        try {
            return new PartFile(target, overwrite, part, disk.create(part), written);
        } catch (IOException e) {
            throw LocalTrouble.writing(e, target);
        }
    }

    private static String partName(String name) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        String end = "." + HexFormat.of().formatHex(random) + SUFFIX;
        return "." + LocalNames.shortened(name, LocalNames.MAX_BYTES - 1 - end.length()) + end;
    }

    @Override
    public void write(byte[] b, int off, int len) {
        try {
            out.write(b, off, len);
        } catch (IOException e) {
            throw LocalTrouble.writing(e, target);
        }
        written.accept(len);
    }

    @Override
    public void release() {
        try {
            out.finish();
            takeName();
            settled = true;
        } catch (IOException e) {
            throw LocalTrouble.writing(e, target);
        }
    }

    private void takeName() throws IOException {
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS) || Files.isSymbolicLink(target)) {
            throw new TransferProblem.TargetNotPossible(LocalTrouble.nameOf(target));
        }
        if (overwrite == Overwrite.REPLACE) {
            replace();
        } else {
            takeFreeName();
        }
    }

    private void replace() throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// A hard link is the one way that takes a name and never another's; some file systems have none.
    private void takeFreeName() throws IOException {
        try {
            Files.createLink(target, part);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            Files.move(part, target);
            return;
        }
        Files.delete(part);
    }

    @Override
    public void discard() {
        if (settled) {
            return;
        }
        settled = true;
        try {
            out.close();
        } catch (IOException e) {
            LOG.debug("a part file could not be closed", e);
        }
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.warn("a part file could not be deleted");
        }
    }

    /// Discards it unless it was released.
    @Override
    public void close() {
        discard();
    }
}
