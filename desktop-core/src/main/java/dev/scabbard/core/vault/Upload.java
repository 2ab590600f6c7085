package dev.scabbard.core.vault;

import dev.scabbard.core.excalibur.FileOutcome;
import dev.scabbard.core.protocol.FileNames;
import dev.scabbard.core.vault.TransferProgress.Phase;

/// A content on its way into a vault: read once for each attempt, sealed twice (vault key, then session key) and sent
/// as a stream in constant memory (Excalibur 0.2, A.7). Its size on the server is compared before [#run] returns.
public final class Upload extends OneTransfer {

    private final Content content;
    private final VaultPath folder;
    private final String name;
    private final Overwrite overwrite;
    private final boolean planned;

    /// @param planned whether folder and limit have just been looked at
    Upload(
            OpenVault vault, Content content, VaultPath folder, String name, Overwrite overwrite, boolean planned) {
        super(vault);
        this.content = content;
        this.folder = folder;
        this.name = name;
        this.overwrite = overwrite;
        this.planned = planned;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    void transfer(Course course) {
        ServerPaths.folder(folder);
        FileNames.stored(name); // both refuse names that must never be sent
        if (overwrite == Overwrite.REPLACE && isThere(course)) {
            new Replacement(vault(), content, folder, name).run(course);
        } else {
            new Delivery(vault(), content, folder, name, Overwrite.REFUSE, !planned).run(course);
        }
    }

    /// Whether there is a file to replace. A folder that keeps a file from having the name is never replaced.
    private boolean isThere(Course course) {
        course.meter().start(Phase.CHECKING, content.length());
        String path = ServerPaths.file(folder.child(name));
        FileOutcome there =
                course.persistently(() -> vault().files().checkPath(path, course.cancellation()));
        if (there == FileOutcome.DONE_FOLDER) {
            throw new TransferProblem.AlreadyThere(name);
        }
        return there == FileOutcome.DONE;
    }
}
