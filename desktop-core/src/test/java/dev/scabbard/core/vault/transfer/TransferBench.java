package dev.scabbard.core.vault.transfer;

import dev.scabbard.core.hostile.HostileServer;
import dev.scabbard.core.hostile.MovableClock;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.course.TransferProgress;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// An open vault behind a hostile server, a local folder, and a client that notes how long it would have waited instead
/// of waiting.
final class TransferBench implements AutoCloseable {

    static final String UPLOAD = "POST /api/files/upload";
    static final String DOWNLOAD = "GET /api/files/download";
    static final String LIST = "GET /api/files/list";
    static final String CHECK = "HEAD /api/files/check";

    /// The server's.
    final MovableClock clock = new MovableClock();

    final HostileServer hostile;
    final Vault vault;
    final Path local;
    private final LocalServerOptions options;
    private TestServer server;
    final List<Duration> waits = new CopyOnWriteArrayList<>();

    TransferBench(Path serverFolder, Path local) {
        this.local = local;
        options = LocalServerOptions.forVault(serverFolder).withClock(clock);
        server = new TestServer(options);
        hostile = server.hostile();
        vault = server.account("gwen")
                .open(hostile.origin(), TestServer.environment().withSleeper((time, cancellation) -> {
                    waits.add(time);
                    cancellation.pause(Duration.ofMillis(1));
                }));
    }

    /// Stops the server and starts it again at the same port; every session is dead.
    void restartServer() {
        int port = server.server().port();
        server.close();
        server = new TestServer(options.withPort(port));
    }

    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    Path source(int length) {
        try {
            return Files.write(local.resolve("source"), bytes(length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Upload upload(int length) {
        return vault.transfers().upload(source(length), VaultPath.ROOT, "a", Overwrite.REFUSE);
    }

    FileEntry uploaded(int length) {
        upload(length).run(progress -> {});
        waits.clear();
        return stored("a");
    }

    FileEntry stored(String name) {
        return (FileEntry) vault.list(VaultPath.ROOT).entry(name).orElseThrow();
    }

    Download download(FileEntry file) {
        return vault.transfers().download(file, target(), Overwrite.REFUSE);
    }

    Path target() {
        return local.resolve("target");
    }

    byte[] read(FileEntry file) {
        Path copy = local.resolve("copy" + System.nanoTime());
        vault.transfers().download(file, copy, Overwrite.REFUSE).run(progress -> {});
        try {
            byte[] content = Files.readAllBytes(copy);
            Files.delete(copy);
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> localNames() {
        try (Stream<Path> files = Files.list(local)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Does `action` the first time a transfer's progress is in this phase.
    static Consumer<TransferProgress> atFirst(TransferProgress.Phase phase, Runnable action) {
        boolean[] done = {false};
        return progress -> {
            if (progress.phase() == phase && !done[0]) {
                done[0] = true;
                action.run();
            }
        };
    }

    @Override
    public void close() {
        vault.close();
        hostile.close();
        server.close();
    }
}
