package dev.scabbard.core.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scabbard.core.excalibur.NewAccountWish;
import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.excalibur.problem.ServerProblem;
import dev.scabbard.core.excalibur.problem.SessionProblem;
import dev.scabbard.core.hostile.Fault;
import dev.scabbard.core.hostile.HostileServer;
import dev.scabbard.core.hostile.MovableClock;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.local.HostedRelease;
import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.Release;
import dev.scabbard.core.protocol.dialect.Capability;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.dialect.Dialects;
import dev.scabbard.core.protocol.keys.KeyAlgorithm;
import dev.scabbard.core.protocol.keys.RecoveryKey;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.ItemProblem;
import dev.scabbard.core.vault.problem.VaultStateProblem;
import dev.scabbard.core.vault.stream.FileContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The way from an address to a vault and what is done there, in every generation of servers that the client speaks to,
/// against the embedded server.
class GenerationsTest {

    private static final String NAME = "gwen ü";
    private static final byte[] CONTENT = "what the knight wrote".getBytes(StandardCharsets.UTF_8);

    private final MovableClock clock = new MovableClock();
    private final SecretChars password = SecretChars.copyOf("correct horse".toCharArray());
    private final OnboardingWorkflow workflow = new OnboardingWorkflow(
            TransportSettings.standard().withProxy(TestServer.settings().proxy()),
            TestServer.environment().withClock(clock).withLoginPatience(Duration.ofSeconds(30)),
            state -> {});
    private Optional<LocalServer> server = Optional.empty();

    @TempDir
    Path folder;

    static Stream<Dialect> spoken() {
        return Dialects.all().stream();
    }

    private static HostedRelease release(Dialect dialect) {
        return HostedRelease.parse(dialect.family()).orElseThrow();
    }

    @AfterEach
    void close() {
        workflow.close();
        password.close();
        server.ifPresent(LocalServer::close);
    }

    private String start(Dialect dialect) {
        server = Optional.of(LocalServer.start(LocalServerOptions.forVault(folder.resolve("server"))
                .withRelease(release(dialect))
                .withClock(clock)));
        return server.get().origin();
    }

    private Vault signUp(String origin, NewAccountWish wish) {
        workflow.probe(origin);
        try (SecretChars creationKey = server.orElseThrow().accountCreationKey();
                RecoveryKey key = workflow.signUp(wish, password, creationKey)) {
            Vault vault = workflow.openNewAccount();
            try (RecoveryKey again = vault.security().recoveryKey(password);
                    SecretChars text = again.text()) {
                assertTrue(key.matches(text), "it is the key that was shown");
            }
            return vault;
        }
    }

    private Vault signUp(Dialect dialect) {
        return signUp(start(dialect), NewAccountWish.standard(NAME));
    }

    private Vault openAgain(String username, SecretChars with) {
        workflow.probe(server.orElseThrow().origin());
        return workflow.open(username, with);
    }

    private static FileEntry upload(Vault vault, VaultPath to, String name) throws IOException {
        Path source = Files.createTempFile("upload", ".txt");
        try {
            Files.write(source, CONTENT);
            vault.transfers().upload(source, to, name, Overwrite.REPLACE).run(progress -> {});
        } finally {
            Files.delete(source);
        }
        return assertInstanceOf(
                FileEntry.class, vault.list(to).entry(name).orElseThrow());
    }

    private static String read(Vault vault, FileEntry file) {
        try (FileContent content = vault.transfers().read(file, 1000, new Cancellation())) {
            return content.bytes().apply(bytes -> new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static List<String> names(Vault vault, VaultPath at) {
        return vault.list(at).entries().stream().map(Entry::name).sorted().toList();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertTrue(condition.getAsBoolean());
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void anAccountIsMadeAndOpenedAgain(Dialect dialect) {
        signUp(dialect).close();
        try (Vault vault = openAgain(NAME, password)) {
            assertEquals(List.of(), names(vault, VaultPath.ROOT));
            assertEquals(NAME, vault.account().username());
        }
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void aTakenNameIsSaid(Dialect dialect) {
        signUp(dialect).close();
        workflow.probe(server.orElseThrow().origin());
        try (SecretChars creationKey = server.orElseThrow().accountCreationKey()) {
            assertThrows(AccountProblem.UserTaken.class, () -> workflow.signUp(NAME, password, creationKey));
        }
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void anotherAccountCreationKeyIsSaid(Dialect dialect) {
        workflow.probe(start(dialect));
        try (SecretChars words = dialect.accounts().enrolment().asksForWords()
                ? SecretChars.copyOf(("legal winner thank year wave sausage worth useful legal winner thank year "
                                + "wave sausage worth useful legal winner thank year wave sausage worth title")
                        .toCharArray())
                : SecretChars.copyOf("0123456789abcdef0123456789abcdef".toCharArray())) {
            assertThrows(Problem.class, () -> workflow.signUp(NAME, password, words));
        }
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void aWrongPasswordIsSaid(Dialect dialect) {
        signUp(dialect).close();
        try (SecretChars wrong = SecretChars.copyOf("wrong horse".toCharArray())) {
            AccountProblem said = assertThrows(AccountProblem.class, () -> openAgain(NAME, wrong));
            assertTrue(said instanceof AccountProblem.WrongPassword
                    || said instanceof AccountProblem.WrongNameOrPassword);
        }
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void whoIsKnownIsSaidWhereTheServerTells(Dialect dialect) {
        signUp(dialect).close();
        workflow.probe(server.orElseThrow().origin());
        UserLookup known = workflow.lookUp(NAME);
        UserLookup unknown = workflow.lookUp("merlin");
        if (dialect.accounts().tellsWhoExists()) {
            assertInstanceOf(UserLookup.Known.class, known);
            assertInstanceOf(UserLookup.Unknown.class, unknown);
        } else {
            assertInstanceOf(UserLookup.Unknowable.class, known);
            assertInstanceOf(UserLookup.Unknowable.class, unknown);
        }
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void filesAreKeptListedReadRenamedAndDeleted(Dialect dialect) throws IOException {
        try (Vault vault = signUp(dialect)) {
            FolderEntry docs = vault.createFolder(VaultPath.ROOT, "Pläne (1)");
            FileEntry made = upload(vault, docs.path(), "a+b?.txt");
            assertTrue(made.size() >= CONTENT.length);
            assertEquals("what the knight wrote", read(vault, made));
            FileEntry renamed = assertInstanceOf(FileEntry.class, vault.rename(made, "c.txt"));
            assertEquals(List.of("c.txt"), names(vault, docs.path()));
            assertEquals("what the knight wrote", read(vault, upload(vault, docs.path(), "c.txt")));
            assertThrows(ItemProblem.FolderNotEmpty.class, () -> vault.delete(docs, false));
            vault.delete(renamed, false);
            assertTrue(vault.isEmpty(docs));
            vault.delete(docs, false);
            assertEquals(List.of(), names(vault, VaultPath.ROOT));
        }
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void entriesAreMovedWhereTheServerCan(Dialect dialect) throws IOException {
        try (Vault vault = signUp(dialect)) {
            assumeTrue(vault.capabilities().has(Capability.MOVE));
            FolderEntry docs = vault.createFolder(VaultPath.ROOT, "docs");
            FileEntry made = upload(vault, VaultPath.ROOT, "a.txt");
            Entry moved = vault.moves().move(made, docs.path());
            assertEquals(docs.path().child("a.txt"), moved.path());
            assertEquals(List.of("a.txt"), names(vault, docs.path()));
            assertThrows(ItemProblem.IntoItself.class, () -> vault.moves().move(docs, docs.path()));
            vault.moves().move(moved, VaultPath.ROOT);
            assertEquals(List.of("a.txt", "docs"), names(vault, VaultPath.ROOT));
        }
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void aTokenIsReplacedBeforeItEndsWithoutALogin(Dialect dialect) throws Exception {
        signUp(dialect).close();
        try (HostileServer hostile = HostileServer.inFrontOf(server.orElseThrow().port())) {
            workflow.probe(hostile.origin());
            try (Vault vault = workflow.open(NAME, password)) {
                assumeTrue(vault.capabilities().has(Capability.TOKEN_REFRESH));
                long logins = hostile.count("GET /api/auth");
                names(vault, VaultPath.ROOT);
                clock.move(Duration.ofMinutes(57));
                await(() -> {
                    names(vault, VaultPath.ROOT);
                    return new HashSet<>(hostile.headerValues("GET /api/files/list", "Authorization")).size() > 1;
                });
                clock.move(Duration.ofMinutes(30));
                names(vault, VaultPath.ROOT);
                assertEquals(
                        logins, hostile.count("GET /api/auth") - hostile.count("GET /api/auth/token"), "no new login");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void aSessionThatEndedLogsInAgain(Dialect dialect) {
        try (Vault vault = signUp(dialect)) {
            clock.move(Duration.ofHours(3));
            vault.createFolder(VaultPath.ROOT, "docs");
            assertEquals(List.of("docs"), names(vault, VaultPath.ROOT));
        }
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void changesAreHeardWhereTheServerTells(Dialect dialect) throws InterruptedException {
        try (Vault vault = signUp(dialect)) {
            assumeTrue(vault.capabilities().has(Capability.LISTENER));
            BlockingQueue<Optional<VaultPath>> heard = new LinkedBlockingQueue<>();
            Runnable end = vault.onFolderChanged(heard::add);
            Optional<Optional<VaultPath>> said = Optional.empty();
            for (int i = 0; i < 60 && said.isEmpty(); i++) {
                vault.createFolder(VaultPath.ROOT, "docs" + i);
                said = Optional.ofNullable(heard.poll(500, TimeUnit.MILLISECONDS));
            }
            assertTrue(said.isPresent(), "a change was heard");
            said.get().ifPresent(where -> assertEquals(VaultPath.ROOT, where));
            end.run();
        }
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void nameAndPasswordAreChangedWhereTheServerCan(Dialect dialect) {
        try (Vault vault = signUp(dialect);
                SecretChars other = SecretChars.copyOf("other horse".toCharArray())) {
            assumeTrue(vault.capabilities().has(Capability.CHANGE_PASSWORD));
            vault.createFolder(VaultPath.ROOT, "docs");
            assertThrows(
                    VaultStateProblem.PasswordDiffers.class,
                    () -> vault.security().changeLogin(other, NAME, other, new Cancellation()));
            vault.security().changeLogin(password, "merlin", other, new Cancellation());
            assertEquals("merlin", vault.account().username());
            clock.move(Duration.ofHours(3));
            assertEquals(List.of("docs"), names(vault, VaultPath.ROOT), "it goes on, also after a new login");
            try (Vault again = openAgain("merlin", other)) {
                assertEquals(List.of("docs"), names(again, VaultPath.ROOT));
            }
            assertThrows(AccountProblem.class, () -> openAgain(NAME, password));
        }
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void theKeyDerivationIsChosenAndChangedWhereTheServerCan(Dialect dialect) {
        try (Vault vault = signUp(start(dialect), new NewAccountWish(NAME, KeyAlgorithm.PBKDF2, false))) {
            assumeTrue(vault.capabilities().has(Capability.CHOOSE_KEY_DERIVATION));
            assertEquals(KeyAlgorithm.PBKDF2, vault.security().keyDerivation());
            vault.security().changeKeyDerivation(password, KeyAlgorithm.ARGON2D, new Cancellation());
        }
        if (dialect.capabilities().has(Capability.CHOOSE_KEY_DERIVATION)) {
            try (Vault vault = openAgain(NAME, password)) {
                assertEquals(KeyAlgorithm.ARGON2D, vault.security().keyDerivation());
            }
        }
    }

    @Test
    void aServerThatIsNewerThanAllIsReadAndNotChanged() {
        assumeTrue(Dialects.forReadingOnly(new Release(0, 9, 0)).isPresent());
        try (Vault vault = signUp(Dialects.all().getLast())) {
            vault.createFolder(VaultPath.ROOT, "docs");
        }
        try (HostileServer hostile = HostileServer.inFrontOf(server.orElseThrow().port())) {
            hostile.always(
                    "GET /api/well-known/version",
                    Fault.text(200, "application/json", "{\"version\":\"0.9.0\",\"commit\":null}"));
            assertThrows(ServerProblem.NewerRelease.class, () -> workflow.probe(hostile.origin()));
            workflow.readNewerRelease();
            try (Vault vault = workflow.open(NAME, password)) {
                assertTrue(vault.isReadingOnly());
                assertEquals(List.of("docs"), names(vault, VaultPath.ROOT));
                assertThrows(
                        SessionProblem.ReadingOnly.class, () -> vault.createFolder(VaultPath.ROOT, "more"));
            }
            assertEquals(0, hostile.count("POST "));
        }
    }
}
