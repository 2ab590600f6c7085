package dev.scabbard.core.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.scabbard.core.excalibur.login.LoginFacts;
import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.hostile.Ending;
import dev.scabbard.core.hostile.Fault;
import dev.scabbard.core.hostile.FrameFault;
import dev.scabbard.core.hostile.HostileServer;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.local.HostedRelease;
import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.dialect.Capability;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.dialect.Dialects;
import dev.scabbard.core.protocol.keys.KeyAlgorithm;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.VaultStateProblem;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A change of user name and password that breaks off: what is said, and what holds afterwards. The vault stays open.
class LoginChangeFaultsTest {

    private static final String NAME = "gwen";
    private static final String NEW_NAME = "merlin";

    private final SecretChars password = SecretChars.copyOf("correct horse".toCharArray());
    private final SecretChars other = SecretChars.copyOf("other horse".toCharArray());
    private final OnboardingWorkflow workflow = new OnboardingWorkflow(
            TransportSettings.standard().withProxy(TestServer.settings().proxy()), state -> {});

    @TempDir
    Path folder;

    /// Those whose servers can change a login.
    static Stream<Dialect> dialects() {
        return Dialects.all().stream().filter(dialect -> dialect.capabilities().has(Capability.CHANGE_PASSWORD));
    }

    private static HostedRelease release(Dialect dialect) {
        return HostedRelease.parse(dialect.family()).orElseThrow();
    }

    @AfterEach
    void close() {
        workflow.close();
        password.close();
        other.close();
    }

    @FunctionalInterface
    private interface Attempt {
        void with(HostileServer hostile, Vault vault);
    }

    private void attempt(Dialect dialect, Attempt attempt) {
        LocalServerOptions options =
                LocalServerOptions.forVault(folder.resolve("server")).withRelease(release(dialect));
        try (LocalServer server = LocalServer.start(options);
                HostileServer hostile = HostileServer.inFrontOf(server.port());
                SecretChars creationKey = server.accountCreationKey()) {
            workflow.probe(hostile.origin());
            workflow.signUp(NAME, password, creationKey).close();
            try (Vault vault = workflow.openNewAccount()) {
                attempt.with(hostile, vault);
            }
        }
    }

    private void change(Vault vault) {
        vault.security().changeLogin(password, NEW_NAME, other, new Cancellation());
    }

    private void assertOpens(HostileServer hostile, String username, SecretChars with) {
        workflow.probe(hostile.behave().origin());
        try (Vault again = workflow.open(username, with)) {
            assertEquals(1, again.list(VaultPath.ROOT).entries().size());
        }
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void aChangeThatWasStoredAndNeverConfirmedIsUncertainAndTheVaultStaysOpen(Dialect dialect) {
        attempt(dialect, (hostile, vault) -> {
            hostile.message(1, new FrameFault.Drop());
            assertThrows(AccountProblem.ChangeUncertain.class, () -> change(vault));
            assertEquals(NAME, vault.account().username());
            vault.createFolder(VaultPath.ROOT, "docs");
            assertOpens(hostile, NEW_NAME, other);
        });
    }

    /// Where the vault is locked: when the server asks for the new record, when it has stored it, and in the login that
    /// follows.
    static Stream<Arguments> locks() {
        return dialects().flatMap(dialect -> Stream.of(
                arguments(dialect, false, (Consumer<Locking>) on -> on.hostile().binaryMessage(0, on.fault())),
                arguments(dialect, true, (Consumer<Locking>) on -> on.hostile().binaryMessage(1, on.fault())),
                arguments(dialect, true, (Consumer<Locking>) on -> on.hostile().message(1, on.fault()))));
    }

    private record Locking(HostileServer hostile, Vault vault) {
        FrameFault fault() {
            return new FrameFault.Meanwhile(vault::close);
        }
    }

    @ParameterizedTest
    @MethodSource("locks")
    void aLockInTheMiddleLeavesOneLoginAndSaysWhenNobodyKnowsWhich(
            Dialect dialect, boolean stored, Consumer<Locking> locked) {
        attempt(dialect, (hostile, vault) -> {
            vault.createFolder(VaultPath.ROOT, "docs");
            LoginFacts before = vault.loginFacts();
            locked.accept(new Locking(hostile, vault));
            Class<? extends Problem> said =
                    stored ? AccountProblem.ChangeUncertain.class : VaultStateProblem.VaultLocked.class;
            assertThrows(said, () -> change(vault));
            assertTrue(vault.isLocked());
            workflow.compareWith((origin, user) -> Optional.of(vault.loginFacts()));
            assertOpens(hostile, stored ? NEW_NAME : NAME, stored ? other : password);
            assertEquals(before.salts(), vault.loginFacts().salts());
        });
    }

    private void derive(Vault vault) {
        vault.security().changeKeyDerivation(password, KeyAlgorithm.PBKDF2, new Cancellation());
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void aKeyDerivationOfWhichTheServerNeverHeardIsNotTakenForChanged(Dialect dialect) {
        attempt(dialect, (hostile, vault) -> {
            vault.createFolder(VaultPath.ROOT, "docs");
            LoginFacts before = vault.loginFacts();
            hostile.binaryMessage(0, new FrameFault.DropAfter());
            assertThrows(AccountProblem.LoginConnectionLost.class, () -> derive(vault));
            assertEquals(KeyAlgorithm.ARGON2D, vault.security().keyDerivation());
            assertEquals(before, vault.loginFacts());
            workflow.compareWith((origin, user) -> Optional.of(vault.loginFacts()));
            assertOpens(hostile, NAME, password);
        });
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void aKeyDerivationThatWasStoredAndNeverConfirmedHolds(Dialect dialect) {
        attempt(dialect, (hostile, vault) -> {
            vault.createFolder(VaultPath.ROOT, "docs");
            hostile.binaryMessage(1, new FrameFault.Drop());
            derive(vault);
            assertEquals(KeyAlgorithm.PBKDF2, vault.security().keyDerivation());
            workflow.compareWith((origin, user) -> Optional.of(vault.loginFacts()));
            assertOpens(hostile, NAME, password);
        });
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void aLockBetweenTheTwoStepsOfAKeyDerivationLeavesTheVaultOpenable(Dialect dialect) {
        attempt(dialect, (hostile, vault) -> {
            vault.createFolder(VaultPath.ROOT, "docs");
            hostile.answering("PUT /api/users/vault", request -> {
                vault.close();
                return new Fault.DropBefore(Ending.RST);
            });
            assertThrows(VaultStateProblem.VaultLocked.class, () -> derive(vault));
            workflow.compareWith((origin, user) -> Optional.of(vault.loginFacts()));
            assertOpens(hostile, NAME, password);
        });
    }
}
