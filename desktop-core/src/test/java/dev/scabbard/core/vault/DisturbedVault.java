package dev.scabbard.core.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.excalibur.server.ClientEnvironment;
import dev.scabbard.core.hostile.HostileServer;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.content.Content;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.stream.FileContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;

/// A vault whose connections a test disturbs, a way past the disturbance to see what the server really holds, and a
/// folder on this computer.
final class DisturbedVault implements AutoCloseable {

    private static final AtomicInteger USERS = new AtomicInteger();

    private final Path local;
    private final UnaryOperator<LocalServerOptions> options;
    private final boolean serverOfItsOwn;
    private TestServer server;
    private final TestServer.Account account;
    private final HostileServer hostile;
    private final Vault vault;
    private Optional<Vault> witness = Optional.empty();

    /// A new vault on a server that others use too.
    DisturbedVault(TestServer server, Path folder) {
        this(server, folder, TestServer.environment(), plain -> plain, false);
    }

    /// A vault on a server of its own, which may be started anew.
    DisturbedVault(Path folder, ClientEnvironment environment, UnaryOperator<LocalServerOptions> options) {
        this(
                new TestServer(options.apply(LocalServerOptions.forVault(folder.resolve("server")))),
                folder,
                environment,
                options,
                true);
    }

    private DisturbedVault(
            TestServer server,
            Path folder,
            ClientEnvironment environment,
            UnaryOperator<LocalServerOptions> options,
            boolean serverOfItsOwn) {
        try {
            local = Files.createDirectories(folder.resolve("local"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.server = server;
        this.options = options;
        this.serverOfItsOwn = serverOfItsOwn;
        account = server.account("gwen" + USERS.incrementAndGet());
        hostile = server.hostile();
        vault = account.open(hostile.origin(), environment);
    }

    static byte[] bytes(int length, int seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    HostileServer hostile() {
        return hostile;
    }

    Vault vault() {
        return vault;
    }

    /// The vault opened once more, past the disturbance.
    Vault witness() {
        if (witness.isEmpty()) {
            witness = Optional.of(account.open(server.origin()));
        }
        return witness.get();
    }

    /// The vault opened once more, through the disturbance, as after the program was started again; the caller's to
    /// close.
    Vault reopened() {
        return account.open(hostile.origin());
    }

    /// Stops the server and starts it again at the same port: it has forgotten every session.
    void restartServer() {
        int port = server.server().port();
        Path folder = server.server().folder().path();
        server.close();
        server = new TestServer(
                options.apply(LocalServerOptions.forVault(folder).withPort(port)));
    }

    Path local() {
        return local;
    }

    Path source(byte[] content) {
        return write("source", content);
    }

    Path write(String name, byte[] content) {
        try {
            return Files.write(local.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts a file into the vault, undisturbed.
    FileEntry put(String name, byte[] content) {
        try (SecretBytes bytes = SecretBytes.copyOf(content)) {
            witness().transfers().upload(Content.memory(bytes), VaultPath.ROOT, name, Overwrite.REFUSE)
                    .run(progress -> {});
            return (FileEntry) witness().list(VaultPath.ROOT).entry(name).orElseThrow();
        }
    }

    /// Runs something, and says what the user would be told if it failed. Anything but a [Problem] is a bug.
    static Optional<Problem> outcome(Executable action) {
        try {
            action.execute();
            return Optional.empty();
        } catch (Problem e) {
            return Optional.of(e);
        } catch (Throwable e) {
            throw new AssertionError("nothing that a user could be told", e);
        }
    }

    /// The names in the root, sorted.
    List<String> names() {
        return witness().list(VaultPath.ROOT).entries().stream()
                .map(Entry::name)
                .sorted()
                .toList();
    }

    /// What a file in the root of the vault holds; empty when it is not there.
    ///
    /// @throws AssertionError when it does not open
    Optional<byte[]> content(String name) {
        Optional<Entry> entry = witness().list(VaultPath.ROOT).entry(name);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        try (FileContent content =
                witness().transfers().read((FileEntry) entry.get(), Integer.MAX_VALUE, new Cancellation())) {
            return Optional.of(content.bytes().apply(byte[]::clone));
        } catch (Problem e) {
            throw new AssertionError("what the server holds is damaged: " + e.messageKey(), e);
        }
    }

    /// That a file in the root holds one of these, and which: its index, or -1 when there is none of that name.
    int requireOneOf(String name, byte[]... possible) {
        Optional<byte[]> there = content(name);
        if (there.isEmpty()) {
            return -1;
        }
        for (int i = 0; i < possible.length; i++) {
            if (Arrays.equals(possible[i], there.get())) {
                return i;
            }
        }
        throw new AssertionError("“" + name + "” holds " + there.get().length + " bytes that nobody sent");
    }

    /// That nothing but these lies in the local folder.
    void requireLocal(String... names) throws IOException {
        try (Stream<Path> files = Files.list(local)) {
            List<String> there =
                    files.map(path -> path.getFileName().toString()).sorted().toList();
            assertEquals(Arrays.stream(names).sorted().toList(), there);
        }
    }

    /// That the server has nothing half received once every connection to it is gone.
    void requireNothingHalf() throws IOException {
        hostile.close();
        Path received = server.server().folder().path();
        Instant patience = Instant.now().plusSeconds(20);
        while (holdsPart(received)) {
            assertTrue(Instant.now().isBefore(patience), "the server keeps what was half received");
            Thread.onSpinWait();
        }
    }

    private static boolean holdsPart(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(path -> path.toString().endsWith(".part"));
        } catch (UncheckedIOException e) {
            return true; // one vanished while it was looked at
        }
    }

    @Override
    public void close() {
        vault.close();
        witness.ifPresent(Vault::close);
        hostile.close();
        if (serverOfItsOwn) {
            server.close();
        }
    }
}
