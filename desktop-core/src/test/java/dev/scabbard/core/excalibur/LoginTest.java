package dev.scabbard.core.excalibur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.excalibur.login.Credential;
import dev.scabbard.core.excalibur.login.LoginAhead;
import dev.scabbard.core.excalibur.login.LoginSecret;
import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.excalibur.server.ClientEnvironment;
import dev.scabbard.core.hostile.FrameFault;
import dev.scabbard.core.hostile.HostileServer;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.Timeouts;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.LoginProblem;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.keys.AccountKeys;
import dev.scabbard.core.protocol.login.SrpGroup;
import dev.scabbard.core.protocol.reply.SecurityDetails;
import dev.scabbard.core.secret.SecretBytes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {

    private static final int GROUP = 0;
    private static final int SERVER_VALUE = 1;
    private static final int VERDICT = 2;
    private static final int SERVER_PROOF = 3;
    private static final int TOKEN = 4;

    @TempDir
    static Path folder;

    private static TestServer server;
    private static Credential credential;

    private HostileServer hostile;
    private ServerConnection connection;

    @BeforeAll
    static void start() {
        server = new TestServer(folder);
        credential = server.account("arthur \"#?🗡️").credential();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void connect() {
        hostile = server.hostile();
        connection = TestServer.connect(hostile.origin());
    }

    @AfterEach
    void disconnect() {
        connection.close();
        hostile.close();
    }

    private void fails(Class<? extends Problem> problem, Credential with) {
        assertThrows(problem, () -> connection.open(with, new Cancellation()));
    }

    private void fails(Class<? extends Problem> problem) {
        fails(problem, credential);
    }

    private void changed(int message, UnaryOperator<String> change) {
        hostile.message(message, new FrameFault.Changed(change));
    }

    private static String binary(String status, byte[] bytes) {
        return "{\"status\":" + status + ",\"binary\":true,\"data\":\""
                + Base64.getEncoder().encodeToString(bytes) + "\"}";
    }

    @Test
    void theRightKeyOpensASession() {
        try (Session session = connection.open(credential.copy(), new Cancellation())) {
            assertEquals(credential.username(), session.username());
            assertTrue(session.clockDifference().abs().toSeconds() <= 1);
        }
    }

    @Test
    void theServerIsToldTheNameAndItsValueTakenBeforeTheKeyIsThere() throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(1);
        changed(VERDICT, text -> {
            taken.countDown();
            return text;
        });
        try (LoginAhead ahead = begin()) {
            assertTrue(taken.await(30, TimeUnit.SECONDS));
            connection.open(credential.copy(), ahead).close();
        }
        assertEquals(1, hostile.count("GET /api/auth"));
    }

    @Test
    void aSocketThatIsLostBeforeTheProofIsReplacedOnce() {
        AtomicInteger logins = new AtomicInteger();
        changed(GROUP, text -> {
            boolean first = logins.incrementAndGet() == 1;
            hostile.message(SERVER_VALUE, first ? new FrameFault.Drop() : new FrameFault.Changed(same -> same));
            return text;
        });
        try (LoginAhead ahead = begin()) {
            connection.open(credential.copy(), ahead).close();
        }
        assertEquals(2, hostile.count("GET /api/auth"));
    }

    @Test
    void aLoginThatWasGivenUpIsNotFinished() {
        LoginAhead ahead = begin();
        ahead.close();
        assertThrows(NetProblem.Cancelled.class, () -> connection.open(credential, ahead));
    }

    private LoginAhead begin() {
        return connection.beginLogin(credential.username(), salts().srpSalt(), new Cancellation());
    }

    private static SecurityDetails salts() {
        return new SecurityDetails(
                credential.unlock().salt(), ((LoginSecret.Srp) credential.login()).salt());
    }

    @ParameterizedTest
    @ValueSource(ints = {GROUP, SERVER_VALUE, VERDICT, SERVER_PROOF, TOKEN})
    void aDroppedSocketIsNeverAWrongPassword(int message) {
        hostile.message(message, new FrameFault.Drop());
        fails(AccountProblem.LoginConnectionLost.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {GROUP, SERVER_VALUE, VERDICT, SERVER_PROOF, TOKEN})
    void silenceEndsInTime(int message) {
        hostile.message(message, new FrameFault.Swallow());
        fails(AccountProblem.LoginNoAnswer.class);
    }

    @Test
    void silenceMeansThirtySecondsUnlessToldOtherwise() {
        assertEquals(Duration.ofSeconds(30), ClientEnvironment.standard().loginPatience());
        assertEquals(Duration.ofSeconds(30), Timeouts.standard().reply());
    }

    @ParameterizedTest
    @ValueSource(ints = {GROUP, SERVER_VALUE, VERDICT, SERVER_PROOF, TOKEN})
    void binaryFramesAreRefused(int message) {
        hostile.message(message, new FrameFault.Binary());
        fails(LoginProblem.UnexpectedMessage.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hello", "[]", "{\"binary\":false,\"data\":null}",
                "{\"binary\":false,\"data\":\"\",\"more\":1}", "{"})
    void malformedFramesAreRefused(String frame) {
        for (int message : new int[] {GROUP, SERVER_VALUE, VERDICT, SERVER_PROOF, TOKEN}) {
            hostile.behave();
            changed(message, text -> frame);
            fails(ProtocolProblem.class);
        }
    }

    @Test
    void errorsOfTheServerEndTheLogin() {
        changed(SERVER_VALUE, text -> "{\"status\":\"ERR\",\"binary\":false,\"data\":\"no\"}");
        fails(LoginProblem.HandshakeRefused.class);
    }

    @Test
    void aServerValueOfZeroIsRefusedInEveryForm() {
        byte[] prime = SrpGroup.LARGE.prime().toByteArray();
        for (byte[] value : new byte[][] {{0}, new byte[256], prime}) {
            changed(SERVER_VALUE, text -> binary("null", value));
            fails(LoginProblem.IllegalServerValue.class);
        }
    }

    @Test
    void aGroupOfAnotherSizeIsRefused() {
        changed(GROUP, text -> text.replace("2048", "512"));
        fails(LoginProblem.UnknownGroup.class);
    }

    @Test
    void aWrongServerProofIsLoud() {
        changed(SERVER_PROOF, text -> binary("\"OK\"", new byte[32]));
        fails(LoginProblem.ServerProofWrong.class);
    }

    @Test
    void anUnreadableTokenIsRefused() {
        changed(TOKEN, text -> text.replaceFirst("token\\\\\":\\\\\"....", "token\\\\\":\\\\\"AAAA"));
        fails(LoginProblem.TokenUnreadable.class);
    }

    @Test
    void anUnknownUserIsSaid() {
        try (Credential other = new Credential("merlin", credential.login().copy(), credential.unlock().copy())) {
            fails(AccountProblem.UnknownUser.class, other);
        }
    }

    @Test
    void aWrongPasswordIsSaid() {
        AccountKeys keys = new AccountKeys(SecretBytes.random(32), SecretBytes.random(32));
        try (Credential other = Credential.of(credential.username(), salts(), keys)) {
            fails(AccountProblem.WrongPassword.class, other);
        }
    }

    @Test
    void aLoginCanBeCancelled() {
        hostile.message(SERVER_VALUE, new FrameFault.Swallow());
        Cancellation cancellation = new Cancellation();
        Thread.ofVirtual().start(() -> {
            while (hostile.count("GET /api/auth") == 0) {
                Thread.onSpinWait();
            }
            cancellation.cancel();
        });
        assertThrows(
                NetProblem.Cancelled.class, () -> connection.open(credential, cancellation));
    }
}
