package dev.scabbard.core.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.excalibur.problem.AddressProblem;
import dev.scabbard.core.excalibur.problem.ServerProblem;
import dev.scabbard.core.excalibur.problem.SessionProblem;
import dev.scabbard.core.hostile.Fault;
import dev.scabbard.core.hostile.HostileServer;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.net.Fingerprint;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.PasswordProblem;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.UserNameProblem;
import dev.scabbard.core.protocol.dialect.EnrolmentForm;
import dev.scabbard.core.protocol.keys.RecoveryKey;
import dev.scabbard.core.protocol.login.SrpGroup;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.VaultStateProblem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnboardingWorkflowTest {

    @TempDir
    static Path folder;

    private static TestServer server;

    private final List<OnboardingState> states = new ArrayList<>();
    private final OnboardingWorkflow workflow =
            new OnboardingWorkflow(TestServer.settings(), TestServer.environment(), states::add);

    @BeforeAll
    static void start() {
        server = new TestServer(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void close() {
        workflow.close();
    }

    private static SecretChars secret(String text) {
        return SecretChars.copyOf(text.toCharArray());
    }

    private List<Class<?>> stateTypes() {
        List<Class<?>> types = new ArrayList<>();
        states.forEach(state -> types.add(state.getClass()));
        return types;
    }

    private void fails(OnboardingStep step, Class<? extends Problem> type, Executable call) {
        Problem problem = assertThrows(type, call);
        OnboardingState.Failed failed = assertInstanceOf(OnboardingState.Failed.class, workflow.state());
        assertEquals(step, failed.step());
        assertSame(problem, failed.problem());
    }

    private static UserLookup unknown(String username) {
        return new UserLookup.Unknown(
                username, EnrolmentForm.KEY_OF_CHARACTERS, Optional.of(SrpGroup.LARGE));
    }

    @Test
    void aNewUserGetsFromAnAddressToAVaultAndBackIntoIt() {
        ServerFound found = workflow.probe(server.origin());
        assertFalse(found.plainHttpAccepted());
        assertEquals(unknown("gwen"), workflow.lookUp("gwen"));
        try (SecretChars password = secret(" correct horse ");
                SecretChars wrong = secret("correct hors");
                SecretChars creationKey = server.server().accountCreationKey();
                RecoveryKey recoveryKey = workflow.signUp("gwen", password, creationKey)) {
            assertInstanceOf(OnboardingState.SignedUp.class, workflow.state());
            try (Vault vault = workflow.openNewAccount()) {
                vault.createFolder(VaultPath.ROOT, "docs");
                try (RecoveryKey shown = vault.security().recoveryKey(password);
                        SecretChars text = shown.text()) {
                    assertTrue(recoveryKey.matches(text));
                }
                assertThrows(VaultStateProblem.PasswordDiffers.class, () -> vault.security().recoveryKey(wrong));
            }
            assertEquals(
                    List.of(
                            OnboardingState.AddressNeeded.class,
                            OnboardingState.Probing.class,
                            OnboardingState.Answers.class,
                            OnboardingState.IsExcalibur.class,
                            OnboardingState.ReleaseUnderstood.class,
                            OnboardingState.LookingUpUser.class,
                            OnboardingState.UserUnknown.class,
                            OnboardingState.SigningUp.class,
                            OnboardingState.SignedUp.class,
                            OnboardingState.Authenticating.class,
                            OnboardingState.Authenticated.class,
                            OnboardingState.OpeningVaultKey.class,
                            OnboardingState.Open.class),
                    stateTypes());
            KnownServer known = KnownServer.of(found);
            fails(
                    OnboardingStep.AUTHENTICATE,
                    AccountProblem.WrongPassword.class,
                    () -> workflow.unlock(known, "gwen", wrong));
            try (SecretChars trimmed = secret("correct horse");
                    Vault again = workflow.unlock(known, "gwen", trimmed)) {
                assertEquals(1, again.list(VaultPath.ROOT).entries().size());
            }
            try (SecretChars another = server.server().accountCreationKey()) {
                workflow.probe(server.origin());
                fails(
                        OnboardingStep.SIGN_UP,
                        AccountProblem.UserTaken.class,
                        () -> workflow.signUp("gwen", password, another));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" with blanks ", "\"quoted\" #1? it's 100%", "🗡️\\漢字"})
    void oddUserNamesGoTheWholeWay(String username) {
        workflow.probe(server.origin());
        assertEquals(unknown(username), workflow.lookUp(username));
        try (SecretChars password = secret("correct horse");
                SecretChars creationKey = server.server().accountCreationKey();
                RecoveryKey recoveryKey = workflow.signUp(username, password, creationKey);
                SecretChars kept = recoveryKey.text()) {
            assertEquals(new UserLookup.Known(username), workflow.lookUp(username));
            try (Vault vault = workflow.open(username, password);
                    RecoveryKey shown = vault.security().recoveryKey(password)) {
                assertEquals(username, vault.account().username());
                assertTrue(shown.matches(kept));
                vault.createFolder(VaultPath.ROOT, "docs");
                assertEquals(1, vault.list(VaultPath.ROOT).entries().size());
            }
        }
    }

    @Test
    void aFailedStepCanBeTriedAgain() {
        fails(OnboardingStep.ADDRESS, AddressProblem.AddressBlank.class, () -> workflow.probe(" "));
        workflow.probe(server.origin());
        fails(OnboardingStep.USER, UserNameProblem.UserNameDots.class, () -> workflow.lookUp(".."));
        assertInstanceOf(UserLookup.Unknown.class, workflow.lookUp("merlin"));
        try (SecretChars password = secret("password")) {
            fails(OnboardingStep.USER, AccountProblem.UnknownUser.class, () -> workflow.open("merlin", password));
        }
    }

    @Test
    void aKnownUserIsTold() {
        server.account("lancelot");
        workflow.probe(server.origin());
        assertEquals(new UserLookup.Known("lancelot"), workflow.lookUp("lancelot"));
        assertEquals(new OnboardingState.UserKnown("lancelot"), workflow.state());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "0123456789012345678901234567890123", "ä123456789012345678901234567890"})
    void anAccountCreationKeyThatCannotBeOneIsRefusedBeforeAnythingIsSent(String typed) {
        workflow.probe(server.origin());
        long before = server.server().requestLog().count();
        try (SecretChars password = secret("password");
                SecretChars creationKey = secret(typed)) {
            fails(
                    OnboardingStep.SIGN_UP,
                    ProtocolProblem.class,
                    () -> workflow.signUp("percival", password, creationKey));
        }
        assertEquals(before, server.server().requestLog().count());
    }

    @Test
    void namesAndPasswordsThatCannotBeAreRefused() {
        workflow.probe(server.origin());
        try (SecretChars password = secret("password");
                SecretChars blank = secret("  ");
                SecretChars creationKey = server.server().accountCreationKey()) {
            for (String name : List.of("", ".", "..", "a/b", "ä".repeat(128), "line\n")) {
                fails(
                        OnboardingStep.SIGN_UP,
                        UserNameProblem.class,
                        () -> workflow.signUp(name, password, creationKey));
            }
            fails(
                    OnboardingStep.SIGN_UP,
                    PasswordProblem.BlankPassword.class,
                    () -> workflow.signUp("percival", blank, creationKey));
        }
        assertInstanceOf(UserLookup.Unknown.class, workflow.lookUp("percival"));
    }

    @Test
    void aWrongAccountCreationKeyMakesNoAccount() {
        workflow.probe(server.origin());
        try (SecretChars password = secret("password");
                SecretChars wrong = secret("x".repeat(32))) {
            fails(
                    OnboardingStep.SIGN_UP,
                    AccountProblem.WrongAccountCreationKey.class,
                    () -> workflow.signUp("percival", password, wrong));
        }
        assertInstanceOf(UserLookup.Unknown.class, workflow.lookUp("percival"));
        assertThrows(IllegalStateException.class, workflow::openNewAccount);
    }

    @Test
    void unusableSaltsAreRefusedBeforeThePasswordIsUsed() {
        server.account("bors");
        byte[] equal = json(
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        byte[] tooShort = json("AAAAAAAAAAAAAAAAAAAA", "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        try (HostileServer hostile = server.hostile();
                SecretChars password = secret("password")) {
            workflow.probe(hostile.origin());
            hostile.once("GET /api/users/security", new Fault.ChangedBody(body -> equal));
            fails(
                    OnboardingStep.AUTHENTICATE,
                    ProtocolProblem.EqualSalts.class,
                    () -> workflow.open("bors", password));
            hostile.once("GET /api/users/security", new Fault.ChangedBody(body -> tooShort));
            fails(
                    OnboardingStep.AUTHENTICATE,
                    ProtocolProblem.ShortSalt.class,
                    () -> workflow.open("bors", password));
            assertEquals(0, hostile.count("GET /api/auth"));
        }
    }

    private static byte[] json(String unlockSalt, String srpSalt) {
        return ("{\"auk_salt\":\"" + unlockSalt + "\",\"srp_salt\":\"" + srpSalt + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anAccountWhoseAnswerWasLostIsKnownToBeOursAndOpensAtTheSecondTry() {
        try (HostileServer hostile = server.hostile();
                SecretChars password = secret("password");
                SecretChars creationKey = server.server().accountCreationKey()) {
            workflow.probe(hostile.origin());
            hostile.once("POST /api/users/add", new Fault.DropAfter());
            workflow.signUp("galahad", password, creationKey).close();
            hostile.once("GET /api/users/vault", new Fault.WithoutHeader("X-Encrypted"));
            fails(OnboardingStep.VAULT_KEY, SessionProblem.DowngradeRefused.class, workflow::openNewAccount);
            workflow.openNewAccount().close();
        }
    }

    @Test
    void plainHttpElsewhereIsADecisionThatIsRemembered() {
        String address = "http://0.0.0.0:" + server.server().port();
        server.account("kay");
        try (HostileServer hostile = server.hostile()) {
            String elsewhere = "http://0.0.0.0:" + hostile.port();
            fails(
                    OnboardingStep.ANSWERS,
                    ServerProblem.PlainHttpNeedsDecision.class,
                    () -> workflow.probe(elsewhere));
            assertEquals(0, hostile.count("HEAD /api/users"));
            ServerFound found = workflow.acceptPlainHttp();
            assertTrue(found.plainHttpAccepted());
            assertTrue(found.server().isUnprotected());
            workflow.lookUp("kay");
            fails(
                    OnboardingStep.ANSWERS,
                    ServerProblem.PlainHttpNeedsDecision.class,
                    () -> workflow.probe(address));
        }
    }

    @Test
    void aCertificateIsTrustedByDecisionAndAChangeIsAnAlarm() {
        // the sample service's certificate is as good as any; that it is no Excalibur server shows how far trust got
        try (TestServer secure = new TestServer(
                LocalServerOptions.forVault(folder.resolveSibling("secure" + System.nanoTime()))
                        .withSampleSecrets())) {
            URI base = secure.server().sampleSecrets().orElseThrow().baseUrl();
            String address = "https://" + base.getAuthority();
            fails(OnboardingStep.ANSWERS, NetProblem.CertificateNotTrusted.class, () -> workflow.probe(address));
            OnboardingState.Failed failed = (OnboardingState.Failed) workflow.state();
            NetProblem.CertificateNotTrusted refused = (NetProblem.CertificateNotTrusted) failed.problem();
            fails(OnboardingStep.IS_EXCALIBUR, ServerProblem.NotExcalibur.class, () -> workflow.trust(refused));
            Fingerprint another = Fingerprint.parse("00".repeat(32)).orElseThrow();
            KnownServer known = new KnownServer(address, Optional.of(another), false);
            try (SecretChars password = secret("password")) {
                fails(
                        OnboardingStep.ANSWERS,
                        NetProblem.CertificateChanged.class,
                        () -> workflow.unlock(known, "gwen", password));
            }
        }
    }

    @Test
    void aCallCanBeCancelledAndMadeAgain() {
        try (HostileServer hostile = server.hostile()) {
            hostile.once("GET /api/well-known/version", new Fault.Hang());
            Thread.ofVirtual().start(() -> {
                while (hostile.count("GET /api/well-known/version") == 0) {
                    Thread.onSpinWait();
                }
                workflow.cancel();
            });
            fails(OnboardingStep.ANSWERS, NetProblem.Cancelled.class, () -> workflow.probe(hostile.origin()));
            workflow.probe(hostile.origin());
        }
    }

    @Test
    void aServerThatIsTooBusyIsWaitedForUntilTheUserHasEnough() {
        try (HostileServer hostile = server.hostile()) {
            hostile.always("GET /api/well-known/version", Fault.tooManyRequests());
            Thread.ofVirtual().start(() -> {
                while (hostile.count("GET /api/well-known/version") < 20) {
                    Thread.onSpinWait();
                }
                workflow.cancel();
            });
            fails(OnboardingStep.ANSWERS, NetProblem.Cancelled.class, () -> workflow.probe(hostile.origin()));
            hostile.behave();
            workflow.probe(hostile.origin());
        }
    }

    @Test
    void afterClosingNothingWorks() {
        workflow.close();
        assertThrows(OnboardingProblem.WorkflowClosed.class, () -> workflow.probe(server.origin()));
    }
}
