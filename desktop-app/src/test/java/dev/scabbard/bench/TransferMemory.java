package dev.scabbard.bench;

import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How much more memory a process holds at most while 1 GiB goes up and comes down than after unlocking, with Java's
/// options of the run command; the server is another process.
final class TransferMemory implements Row {

    private static final String WHAT = "extra resident memory, 1 GiB ";
    private static final double MOST_MEBIBYTES = 64;

    @Override
    public List<Line> measure(Workshop workshop) throws Exception {
        if (!ResidentMemory.isKnown()) {
            String why = "this system does not say";
            return List.of(
                    Line.notMeasured(WHAT + "up", "≤ 64 MiB", why), Line.notMeasured(WHAT + "down", "≤ 64 MiB", why));
        }
        Path plain = workshop.file("memory", 1024);
        Path target = workshop.scratch().resolve("memory-back");
        try (ServerProcess server = new ServerProcess(workshop.newFolder("memory-server"))) {
            OpenedVault.signUp(server.origin(), server.accountCreationKey()).close();
            try (ChildJvm child = new ChildJvm(
                    RunOptions.java(), TransferMemory.class, server.origin(), plain.toString(), target.toString())) {
                double before = child.number();
                double up = child.number();
                double down = child.number();
                child.awaitEnd();
                return List.of(line("up", before, up), line("down", before, down));
            }
        } finally {
            Files.deleteIfExists(plain);
            Files.deleteIfExists(target);
        }
    }

    private static Line line(String way, double before, double most) {
        String shown = Line.number(before) + " MiB before, " + Line.number(most) + " MiB at most";
        return Line.limit(WHAT + way, MOST_MEBIBYTES, Math.max(0, most - before), "MiB", shown);
    }

    /// The measured process.
    ///
    /// @param arguments the server, the file to send, and where it is to come back to
    public static void main(String[] arguments) throws Exception {
        try (Vault vault = OpenedVault.unlock(arguments[0])) {
            vault.list(VaultPath.ROOT);
            ChildJvm.tell(String.valueOf(ResidentMemory.now()));
            ResidentMemory.forgetMost();
            vault.transfers().upload(Path.of(arguments[1]), VaultPath.ROOT, "large", Overwrite.REFUSE)
                    .run(progress -> {});
            ChildJvm.tell(String.valueOf(ResidentMemory.most()));
            ResidentMemory.forgetMost();
            FileEntry file = (FileEntry) vault.list(VaultPath.ROOT).entries().getFirst();
            vault.transfers().download(file, Path.of(arguments[2]), Overwrite.REFUSE).run(progress -> {});
            ChildJvm.tell(String.valueOf(ResidentMemory.most()));
        }
    }
}
