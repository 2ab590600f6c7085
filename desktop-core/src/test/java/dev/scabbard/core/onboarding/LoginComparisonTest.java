package dev.scabbard.core.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.excalibur.login.LoginFacts;
import dev.scabbard.core.hostile.Fault;
import dev.scabbard.core.hostile.HostileServer;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.hostile.WeakAccount;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.protocol.Release;
import dev.scabbard.core.protocol.keys.AccountKeys;
import dev.scabbard.core.protocol.login.SrpGroup;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that is older than last time, an account with other salts and a smaller group end an opening before
/// anything is at stake, until the user says that it is all right.
class LoginComparisonTest {

    private static final String VERSION = "GET /api/well-known/version";
    private static final String SECURITY = "GET /api/users/security";

    @TempDir
    Path folder;

    private final OnboardingWorkflow workflow =
            new OnboardingWorkflow(TestServer.settings(), TestServer.environment(), state -> {});
    private TestServer server;
    private SecretChars password;
    private LoginFacts facts;

    @BeforeEach
    void login() {
        server = new TestServer(folder);
        password = SecretChars.copyOf("correct horse".toCharArray());
        workflow.probe(server.origin());
        workflow.lookUp("gwen");
        try (SecretChars creationKey = server.server().accountCreationKey()) {
            workflow.signUp("gwen", password, creationKey).close();
        }
        try (Vault vault = workflow.openNewAccount()) {
            facts = vault.loginFacts();
        }
    }

    @AfterEach
    void close() {
        workflow.close();
        password.close();
        server.close();
    }

    private void compareWith(LoginFacts before) {
        workflow.compareWith((_, _) -> Optional.of(before));
    }

    @Test
    void aLoginThatIsAsBeforeNeedsNoAnswer() {
        compareWith(facts);
        workflow.probe(server.origin());
        workflow.open("gwen", password).close();
    }

    @Test
    void anOlderReleaseIsRefusedBeforeANameIsSentUntilTheUserAccepts() {
        try (HostileServer hostile = server.hostile()) {
            compareWith(facts.withRelease(new Release(0, 2, 99)));
            OnboardingProblem.OlderRelease older =
                    assertThrows(OnboardingProblem.OlderRelease.class, () -> workflow.probe(hostile.origin()));
            assertEquals(facts.release(), older.now());
            assertThrows(IllegalStateException.class, () -> workflow.lookUp("gwen"), "there is no way on");
            assertEquals(0, hostile.count("HEAD /api/users"));
            workflow.accept(older);
            workflow.probeAgain();
            workflow.open("gwen", password).close();
            assertEquals(2, hostile.count(VERSION));
        }
    }

    @Test
    void aNewerReleaseNeedsNoAnswer() {
        compareWith(facts.withRelease(new Release(0, 1, 9)));
        workflow.probe(server.origin());
    }

    @Test
    void otherSaltsEndTheOpeningBeforeThePasswordIsUsed() {
        compareWith(facts);
        try (HostileServer hostile = server.hostile()) {
            String salt = Base64.getEncoder().encodeToString(new byte[32]);
            String other = Base64.getEncoder()
                    .encodeToString("another salt of 32 bytes, really".getBytes(StandardCharsets.US_ASCII));
            hostile.once(SECURITY, Fault.text(
                    200, "application/json", "{\"auk_salt\":\"" + salt + "\",\"srp_salt\":\"" + other + "\"}"));
            workflow.probe(hostile.origin());
            assertThrows(OnboardingProblem.SaltsChanged.class, () -> workflow.open("gwen", password));
            assertEquals(0, hostile.count("GET /api/auth"), "no login was begun");
            workflow.open("gwen", password).close();
        }
    }

    @Test
    void saltsThatTheUserAcceptsAreUsed() {
        compareWith(facts.withSalts("0".repeat(64)));
        workflow.probe(server.origin());
        OnboardingProblem.SaltsChanged changed =
                assertThrows(OnboardingProblem.SaltsChanged.class, () -> workflow.open("gwen", password));
        assertEquals(facts.salts(), changed.now());
        workflow.accept(changed);
        workflow.open("gwen", password).close();
    }

    @Test
    void aSmallerGroupEndsTheOpeningBeforeTheVaultKeyIsFetched() throws IOException {
        server.close();
        weaken();
        server = new TestServer(LocalServerOptions.forVault(folder));
        compareWith(facts);
        try (HostileServer hostile = server.hostile()) {
            workflow.probe(hostile.origin());
            OnboardingProblem.WeakerGroup weaker =
                    assertThrows(OnboardingProblem.WeakerGroup.class, () -> workflow.open("gwen", password));
            assertEquals(SrpGroup.SMALL, weaker.now());
            assertEquals(0, hostile.count("GET /api/users/vault"));
            workflow.accept(weaker);
            try (Vault vault = workflow.open("gwen", password)) {
                assertEquals(Optional.of(SrpGroup.SMALL), vault.serverDetails().group());
                assertTrue(vault.serverDetails().group().orElseThrow().isWeak());
            }
        }
    }

    private void weaken() throws IOException {
        String json = WeakAccount.record(folder);
        byte[] unlockSalt = Base64.getDecoder().decode(WeakAccount.value(json, "auk_salt"));
        byte[] srpSalt = Base64.getDecoder().decode(WeakAccount.value(json, "srp_salt"));
        try (AccountKeys keys = AccountKeys.derive(password, "gwen", unlockSalt, srpSalt)) {
            WeakAccount.make(folder, keys.srpKey());
        }
    }
}
