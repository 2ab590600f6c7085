package dev.scabbard.core.vault.transfer;

import dev.scabbard.core.excalibur.FileOutcome;
import dev.scabbard.core.vault.content.Content;
import dev.scabbard.core.vault.course.Course;
import dev.scabbard.core.vault.course.TransferProgress.Phase;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.open.OpenVault;
import dev.scabbard.core.vault.problem.TransferProblem;
import dev.scabbard.core.vault.replace.Replacement;
import dev.scabbard.core.vault.stream.Delivery;
import java.util.Optional;
import java.util.OptionalLong;

/// A content on its way into a vault: read once for each attempt, sealed twice (vault key, then session key) and sent
/// as a stream in constant memory (Excalibur 0.2, A.7). Its size on the server is compared before [#run] returns.
public final class Upload extends OneTransfer {

    private final Content content;
    private final VaultPath folder;
    private final String name;
    private final Overwrite overwrite;
    private final boolean planned;
    private volatile OptionalLong before;
    private volatile Optional<Delivery> delivery = Optional.empty();

    /// @param planned whether folder and limit have just been looked at
    /// @param before how many bytes of plaintext an earlier upload may have brought there
    Upload(
            OpenVault vault,
            Content content,
            VaultPath folder,
            String name,
            Overwrite overwrite,
            boolean planned,
            OptionalLong before) {
        super(vault);
        this.content = content;
        this.folder = folder;
        this.name = name;
        this.overwrite = overwrite;
        this.planned = planned;
        this.before = before;
    }

    @Override
    public String name() {
        return name;
    }

    /// How many bytes of plaintext may be on the server under this name because this upload, or the earlier one that it
    /// takes up, began to send them and was not told what became of them; empty when nothing of it can be there. From
    /// any thread, also when it is over. An upload that replaces a file never leaves anything under the name.
    public OptionalLong perhapsSent() {
        return delivery.map(Delivery::begun).orElse(before);
    }

    @Override
    void transfer(Course course) {
        vault().paths().folder(folder);
        vault().paths().newFile(name); // both refuse names that must never be sent
        if (!hasArrivedBefore(course)) {
            bring(course);
        }
    }

    /// Whether the server holds what an earlier upload has sent: a file of exactly its size.
    private boolean hasArrivedBefore(Course course) {
        if (before.isEmpty()) {
            return false;
        }
        long sent = before.getAsLong();
        course.meter().start(Phase.CHECKING, sent);
        Optional<FileEntry> there =
                course.persistently(() -> vault().sizes().fileOf(folder, name, course.cancellation()));
        if (there.filter(file -> vault().items().sizes().holds(file, sent)).isPresent()) {
            return true;
        }
        before = OptionalLong.empty();
        return false;
    }

    private void bring(Course course) {
        if (overwrite == Overwrite.REPLACE && isThere(course)) {
            new Replacement(vault(), content, folder, name).run(course);
        } else {
            Delivery bringing = new Delivery(vault(), content, folder, name, !planned);
            delivery = Optional.of(bringing);
            bringing.run(course);
        }
    }

    /// Whether there is a file to replace. A folder that keeps a file from having the name is never replaced.
    private boolean isThere(Course course) {
        course.meter().start(Phase.CHECKING, content.length());
        String path = vault().paths().file(folder.child(name));
        FileOutcome there =
                course.persistently(() -> vault().files().checkPath(path, course.cancellation()));
        if (there == FileOutcome.DONE_FOLDER) {
            throw new TransferProblem.AlreadyThere(name);
        }
        return there == FileOutcome.DONE;
    }
}
