package dev.scabbard.core.protocol.srp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.protocol.LoginProblem;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.Vectors;
import dev.scabbard.core.protocol.login.AuthMessage;
import dev.scabbard.core.protocol.login.AuthMessage.Status;
import dev.scabbard.core.protocol.login.LoginResult;
import dev.scabbard.core.protocol.login.LoginStep;
import dev.scabbard.core.protocol.login.LoginTokenCodec;
import dev.scabbard.core.protocol.login.SessionToken;
import dev.scabbard.core.protocol.login.SrpGroup;
import dev.scabbard.core.secret.SecretBytes;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A client against a server that does not keep to the protocol.
class SrpLoginTest {

    private static final byte[] SALT = new byte[16];

    private final SecretBytes srpKey = SecretBytes.random(32);
    private final SrpServer server =
            new SrpServer(SrpGroup.SMALL, "gwen", SALT, SrpServer.verifier(SrpGroup.SMALL, srpKey));
    private final SrpLogin login = new SrpLogin("gwen", SALT, () -> srpKey);

    @AfterEach
    void wipe() {
        login.close();
        server.close();
        srpKey.close();
    }

    @Test
    void aLoginEndsWithKeyAndToken() {
        login.start();
        login.receive(group());
        byte[] clientValue = sent(login.receive(AuthMessage.binary(server.publicValue())));
        server.accept(clientValue);
        byte[] proof = sent(login.receive(AuthMessage.text(Status.OK, "U is OK")));
        byte[] serverProof = server.prove(proof).orElseThrow();
        assertInstanceOf(LoginStep.Send.class, login.receive(AuthMessage.binary(Status.OK, serverProof)));
        try (SecretBytes key = server.masterKey();
                SecretBytes jwt = Vectors.chars("e30.eyJleHAiOjE3OTUyOTk0OTJ9.x").toUtf8()) {
            LoginStep last = login.receive(AuthMessage.text(LoginTokenCodec.seal(key, jwt)));
            LoginStep.Complete complete = assertInstanceOf(LoginStep.Complete.class, last);
            try (LoginResult result = complete.result()) {
                assertEquals(key, result.masterKey());
                assertEquals(jwt, result.token().jwt());
            }
        }
        assertThrows(LoginProblem.UnexpectedMessage.class, () -> login.receive(AuthMessage.text("")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "null",
                "{\"status\":\"OK\",\"binary\":false,\"data\":\"1024\",\"more\":1}",
                "{\"status\":\"ok\",\"binary\":false,\"data\":\"1024\"}",
                "{\"status\":1,\"binary\":false,\"data\":\"1024\"}",
                "{\"status\":\"OK\",\"binary\":false,\"data\":null}",
                "{\"status\":\"OK\",\"binary\":0,\"data\":\"1024\"}",
                "{\"status\":\"OK\",\"binary\":false,\"data\":1024}",
                "{\"status\":\"OK\",\"status\":\"OK\",\"binary\":false,\"data\":\"1024\"}",
                "{\"status\":\"OK\",\"binary\":false,\"data\":\"1024\"} {}",
                "{\"status\":\"OK\",\"binary\":false,\"data\":\"1024\"",
            })
    void framesThatAreNoMessagesAreRefused(String frame) {
        assertThrows(ProtocolProblem.MalformedReply.class, () -> login.receive(frame));
    }

    @ParameterizedTest
    @ValueSource(strings = {"512", "3072", "", "-1024", "1024.0", "large", "٢٠٤٨", "999999999999"})
    void unknownGroupsAreRefused(String bits) {
        assertThrows(LoginProblem.UnknownGroup.class, () -> login.receive(AuthMessage.text(Status.OK, bits)));
    }

    @Test
    void onlyTheKnownErrorMeansUnknownUser() {
        assertThrows(
                LoginProblem.HandshakeRefused.class, () -> login.receive(AuthMessage.text(Status.ERR, "Go away")));
        assertEquals(
                new LoginStep.UnknownUser(), login.receive(AuthMessage.text(Status.ERR, "User does not exist")));
    }

    @Test
    void onlyTheKnownErrorAtTheProofMeansWrongPassword() {
        toProof();
        assertThrows(
                LoginProblem.HandshakeRefused.class, () -> login.receive(AuthMessage.text(Status.ERR, "M1 is odd")));
        assertEquals(
                new LoginStep.WrongPassword(), login.receive(AuthMessage.text(Status.ERR, "M1 values do not match")));
    }

    @Test
    void aWrongPasswordBeforeTheProofIsNoAnswer() {
        assertThrows(
                LoginProblem.HandshakeRefused.class,
                () -> login.receive(AuthMessage.text(Status.ERR, "M1 values do not match")));
    }

    @Test
    void messagesOutOfOrderAreRefused() {
        assertThrows(
                LoginProblem.UnexpectedMessage.class,
                () -> login.receive(AuthMessage.binary(server.publicValue())));
        login.receive(group());
        assertThrows(LoginProblem.UnexpectedMessage.class, () -> login.receive(group()));
        assertThrows(
                LoginProblem.UnexpectedMessage.class,
                () -> login.receive(AuthMessage.binary(Status.OK, server.publicValue())));
        assertThrows(LoginProblem.UnexpectedMessage.class, () -> login.receive(AuthMessage.text("not binary")));
    }

    @Test
    void aServerValueOfZeroEndsTheLoginBeforeAnythingIsSent() {
        login.receive(group());
        assertThrows(
                LoginProblem.IllegalServerValue.class, () -> login.receive(AuthMessage.binary(new byte[128])));
        SrpLogin second = new SrpLogin("gwen", SALT, () -> srpKey);
        second.receive(group());
        byte[] prime = SrpMath.min(SrpGroup.SMALL.prime());
        assertThrows(LoginProblem.IllegalServerValue.class, () -> second.receive(AuthMessage.binary(prime)));
    }

    @Test
    void theSameServerValueAgainGetsTheSameClientValueThreeTimesInAll() {
        login.receive(group());
        AuthMessage value = AuthMessage.binary(server.publicValue());
        byte[] first = sent(login.receive(value));
        assertArrayEquals(first, sent(login.receive(value)));
        assertArrayEquals(first, sent(login.receive(value)));
        assertThrows(LoginProblem.UnexpectedMessage.class, () -> login.receive(value));
    }

    @Test
    void anotherServerValueAfterTheFirstIsRefused() {
        login.receive(group());
        login.receive(AuthMessage.binary(server.publicValue()));
        assertThrows(
                LoginProblem.UnexpectedMessage.class, () -> login.receive(AuthMessage.binary(new byte[] {5})));
    }

    @Test
    void aRefusedClientValueIsReplacedTwiceAtMost() {
        login.receive(group());
        byte[] first = sent(login.receive(AuthMessage.binary(server.publicValue())));
        AuthMessage refusal = AuthMessage.text(Status.ERR, "Client public value is illegal; A mod N cannot be 0");
        byte[] second = sent(login.receive(refusal));
        assertFalse(Arrays.equals(first, second));
        server.accept(sent(login.receive(refusal)));
        assertThrows(LoginProblem.HandshakeRefused.class, () -> login.receive(refusal));
    }

    @Test
    void theProofMatchesTheReplacedClientValue() {
        login.receive(group());
        login.receive(AuthMessage.binary(server.publicValue()));
        server.accept(sent(login.receive(AuthMessage.text(Status.ERR, "again"))));
        byte[] proof = sent(login.receive(AuthMessage.text(Status.OK, "U is OK")));
        assertTrue(server.prove(proof).isPresent());
    }

    @Test
    void theKeyIsAskedForOnceTheServerHasTakenTheClientValue() {
        AtomicInteger asked = new AtomicInteger();
        try (SrpLogin waiting = new SrpLogin("gwen", SALT, () -> {
            asked.incrementAndGet();
            return srpKey;
        })) {
            waiting.start();
            waiting.receive(group());
            server.accept(sent(waiting.receive(AuthMessage.binary(server.publicValue()))));
            assertEquals(0, asked.get());
            assertTrue(server.prove(sent(waiting.receive(AuthMessage.text(Status.OK, "U is OK"))))
                    .isPresent());
            assertEquals(1, asked.get());
        }
    }

    @Test
    void aWrongServerProofIsLoud() {
        toProof();
        assertThrows(
                LoginProblem.ServerProofWrong.class,
                () -> login.receive(AuthMessage.binary(Status.OK, new byte[32])));
    }

    @Test
    void aServerProofThatIsTextOrHasNoStatusIsRefused() {
        toProof();
        assertThrows(LoginProblem.UnexpectedMessage.class, () -> login.receive(AuthMessage.text(Status.OK, "")));
        assertThrows(LoginProblem.UnexpectedMessage.class, () -> login.receive(AuthMessage.binary(new byte[32])));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"nonce\":\"AAAA\",\"token\":\"AAAA\",\"tag\":\"AAAA\"}",
                "{\"nonce\":\"\",\"token\":\"AAAA\",\"tag\":\"AAAAAAAAAAAAAAAAAAAAAA==\"}",
                "{\"nonce\":\"AAAAAAAAAAAAAAAAAAAAAA==\",\"token\":\"AAAA\",\"tag\":\"AAAAAAAAAAAAAAAAAAAAAA==\"}",
                "{\"nonce\":\"AAAAAAAAAAAAAAAAAAAAAA==\",\"token\":\"A\",\"tag\":\"AAAAAAAAAAAAAAAAAAAAAA==\"}",
            })
    void aTokenThatDoesNotOpenIsRefused(String data) {
        try (SecretBytes key = SecretBytes.random(32)) {
            assertThrows(LoginProblem.TokenUnreadable.class, () -> LoginTokenCodec.open(key, data));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a.b",
                "a.b.c",
                "e30.e30.x",
                "e30.eyJleHAiOiJzb29uIn0.x",
                "e30.eyJleHAiOjFlMzAwfQ.x",
                "e30.eyJleHAiOi0xfQ.x",
                "e30 .eyJleHAiOjE3OTUyOTk0OTJ9.x",
                "e30.*.x",
            })
    void whatIsNoTokenWithATimeOfExpiryIsRefused(String jwt) {
        SecretBytes bytes = Vectors.chars(jwt).toUtf8();
        assertThrows(LoginProblem.TokenUnreadable.class, () -> SessionToken.of(bytes));
        assertTrue(bytes.isClosed());
    }

    private void toProof() {
        login.receive(group());
        login.receive(AuthMessage.binary(server.publicValue()));
        login.receive(AuthMessage.text(Status.OK, "U is OK"));
    }

    private static AuthMessage group() {
        return AuthMessage.text(Status.OK, "1024");
    }

    private static byte[] sent(LoginStep step) {
        return assertInstanceOf(LoginStep.Send.class, step).message().bytes().orElseThrow();
    }
}
