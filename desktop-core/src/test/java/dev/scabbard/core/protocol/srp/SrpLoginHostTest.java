package dev.scabbard.core.protocol.srp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.protocol.Vectors;
import dev.scabbard.core.protocol.login.AuthMessage;
import dev.scabbard.core.protocol.login.AuthMessage.Status;
import dev.scabbard.core.protocol.login.LoginReaction;
import dev.scabbard.core.protocol.login.LoginReaction.Ending;
import dev.scabbard.core.protocol.login.LoginStep;
import dev.scabbard.core.protocol.login.SrpGroup;
import dev.scabbard.core.secret.SecretBytes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A server against a client that does not keep to the protocol.
class SrpLoginHostTest {

    private static final byte[] SALT = new byte[16];

    private final SecretBytes srpKey = SecretBytes.random(32);
    private final HostedUser gwen =
            new HostedUser(SrpGroup.MEDIUM, SALT, SrpServer.verifier(SrpGroup.MEDIUM, srpKey));
    private int sessions;
    private final SrpLoginHost host = new SrpLoginHost(
            username -> username.equals("gwen") ? Optional.of(gwen) : Optional.empty(), this::session);

    private SecretBytes session(String username, SecretBytes masterKey) {
        assertEquals("gwen", username);
        masterKey.close();
        sessions++;
        return Vectors.chars("e30.eyJleHAiOjE3OTUyOTk0OTJ9.x").toUtf8();
    }

    @AfterEach
    void wipe() {
        host.close();
        srpKey.close();
    }

    @Test
    void clientAndServerLogInTogether() {
        try (SrpLogin login = new SrpLogin("gwen", SALT, () -> srpKey)) {
            Optional<AuthMessage> next = Optional.of(login.start());
            Optional<LoginStep> last = Optional.empty();
            while (next.isPresent()) {
                LoginReaction reaction = host.receive(next.get().toClientFrame());
                next = Optional.empty();
                for (AuthMessage message : reaction.messages()) {
                    LoginStep step = login.receive(message.toServerFrame());
                    next = step instanceof LoginStep.Send(AuthMessage answer) ? Optional.of(answer) : next;
                    last = Optional.of(step);
                }
            }
            assertTrue(last.orElseThrow() instanceof LoginStep.Complete);
            ((LoginStep.Complete) last.orElseThrow()).result().close();
            assertEquals(1, sessions);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gwen",
                "{\"status\":null,\"binary\":false,\"data\":null}",
                "{\"status\":null,\"binary\":false,\"data\":\"gwen\",\"x\":1}",
                "{\"status\":\"YES\",\"binary\":false,\"data\":\"gwen\"}",
                "{\"status\":null,\"binary\":true,\"data\":\"Z3dlbg==\"}",
            })
    void whatIsNoNameDropsTheSocket(String frame) {
        assertEquals(Ending.DROP, host.receive(frame).ending());
        assertEquals(Ending.DROP, say(AuthMessage.text("gwen")).ending());
    }

    @Test
    void anUnknownUserIsSaidAndTheSocketClosed() {
        assertError(say(AuthMessage.text("mordred")), "User does not exist");
    }

    @Test
    void theGroupIsTheUsersOwnAndTheServerValueFollowsAtOnce() {
        List<AuthMessage> messages = say(AuthMessage.text("gwen")).messages();
        assertEquals(AuthMessage.text(Status.OK, "1536"), messages.get(0));
        assertTrue(messages.get(1).status().isEmpty());
        assertTrue(messages.get(1).binary());
    }

    @Test
    void aRefusedServerValueIsSentThreeTimesInAllThenTheSocketDrops() {
        AuthMessage value = say(AuthMessage.text("gwen")).messages().get(1);
        assertEquals(List.of(value), say(AuthMessage.text(Status.ERR, "")).messages());
        assertEquals(List.of(value), say(AuthMessage.text("")).messages());
        assertEquals(Ending.DROP, say(AuthMessage.text(Status.ERR, "")).ending());
    }

    @Test
    void aClientValueMayBeTriedThreeTimes() {
        say(AuthMessage.text("gwen"));
        AuthMessage zero = AuthMessage.binary(Status.OK, new byte[192]);
        String illegal = "Client public value is illegal; A mod N cannot be 0";
        assertEquals(LoginReaction.send(AuthMessage.text(Status.ERR, illegal)), say(zero));
        assertEquals(
                LoginReaction.send(AuthMessage.text(Status.ERR, illegal)),
                host.receive("{\"status\":\"OK\",\"binary\":true,\"data\":\"no base64!\"}"));
        assertError(say(zero), "Client tries exceeded");
    }

    @Test
    void aClientValueAsTextDropsTheSocket() {
        say(AuthMessage.text("gwen"));
        assertEquals(Ending.DROP, say(AuthMessage.text(Status.OK, "5")).ending());
    }

    @Test
    void aWrongProofAProofAsTextAndNoneAtAllAreTheSame() {
        for (AuthMessage proof : List.of(
                AuthMessage.binary(Status.OK, new byte[32]),
                AuthMessage.text(Status.OK, ""),
                AuthMessage.binary(new byte[32]))) {
            try (SrpLoginHost fresh = new SrpLoginHost(_ -> Optional.of(gwen), this::session)) {
                fresh.receive(AuthMessage.text("gwen").toClientFrame());
                fresh.receive(AuthMessage.binary(Status.OK, new byte[] {5}).toClientFrame());
                assertError(fresh.receive(proof.toClientFrame()), "M1 values do not match");
            }
        }
        assertEquals(0, sessions);
    }

    @Test
    void withoutTheLastConfirmationThereIsNoToken() {
        LoginReaction groupAndValue = say(AuthMessage.text("gwen"));
        try (SrpClient client = new SrpClient(SrpGroup.MEDIUM, "gwen", SALT)) {
            client.accept(groupAndValue.messages().get(1).bytes().orElseThrow());
            byte[] proof = client.prove(srpKey);
            say(AuthMessage.binary(Status.OK, client.publicValue()));
            assertEquals(Ending.NONE, say(AuthMessage.binary(Status.OK, proof)).ending());
            LoginReaction reaction = say(AuthMessage.text(Status.ERR, ""));
            assertEquals(List.of(), reaction.messages());
            assertEquals(Ending.CLOSE, reaction.ending());
            assertEquals(0, sessions);
            assertEquals(Ending.DROP, say(AuthMessage.text(Status.OK, "")).ending());
        }
    }

    private LoginReaction say(AuthMessage message) {
        return host.receive(message.toClientFrame());
    }

    private static void assertError(LoginReaction reaction, String text) {
        assertEquals(LoginReaction.sendAndClose(AuthMessage.text(Status.ERR, text)), reaction);
        assertFalse(reaction.messages().isEmpty());
    }
}
