package dev.scabbard.core.protocol.opaque;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.protocol.EnrolmentProblem;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.Vectors;
import dev.scabbard.core.protocol.dialect.LoginReplyForm;
import dev.scabbard.core.protocol.login.AuthMessage;
import dev.scabbard.core.protocol.login.AuthMessage.Status;
import dev.scabbard.core.protocol.login.LoginReaction.Ending;
import dev.scabbard.core.protocol.login.LoginStep;
import dev.scabbard.core.protocol.login.SocketFrame;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Our client against our server, in every way of opening.
class OpaqueEnrolmentTest {

    private enum Opening {
        NOISE,
        KEY,
        EDIT
    }

    private static final byte[] SALT = new byte[32];
    private static final byte[] SEALED = {1, 2, 3};

    private final OpaqueServerKeys keys = OpaqueServerKeys.generate();
    private final SecretBytes creationPrivate = OpaqueEnrolmentHost.newCreationPrivateKey();
    private final SecretBytes creationPublic =
            SecretBytes.takeOver(OpaqueEnrolmentHost.creationPublicKey(creationPrivate));
    private final SecretBytes sharedKey = SecretBytes.random(32);
    private final RememberingAccounts accounts = new RememberingAccounts();

    static Stream<Arguments> openings() {
        return Arrays.stream(Opening.values())
                .flatMap(opening -> Stream.of(3, 4).map(version -> Arguments.of(opening, Exef.ofVersion(version))));
    }

    @BeforeEach
    void fillSalt() {
        Arrays.fill(SALT, (byte) 7);
    }

    @AfterEach
    void closeKeys() {
        keys.close();
        creationPrivate.close();
        creationPublic.close();
        sharedKey.close();
    }

    @ParameterizedTest
    @MethodSource("openings")
    void whoIsEnrolledCanLogIn(Opening opening, Exef exef) {
        try (OpaqueEnrolment client = client(opening, exef);
                OpaqueEnrolmentHost host = host(opening, exef)) {
            assertInstanceOf(EnrolmentStep.Complete.class, converse(client, host));
            assertTrue(client.mayBeStored());
        }
        EnrolledAccount stored = accounts.stored().getFirst();
        assertEquals("gwen", stored.username());
        assertArrayEquals(SALT, stored.unlockSalt());
        assertArrayEquals(SEALED, stored.sealedVaultKey());
        assertArrayEquals(
                stored.record().bytes(),
                RegistrationRecord.of(stored.record().bytes()).bytes());
        assertTrue(canLogIn("correct horse"));
        assertFalse(canLogIn("correct cow"));
    }

    private boolean canLogIn(String password) {
        LoginReplies replies =
                new LoginReplies(LoginReplyForm.SEALED_TOKEN, Exef.ofVersion(3), Clock.systemUTC(), 1);
        try (SecretChars typed = Vectors.chars(password);
                OpaqueLogin login = OpaqueLogin.withPassword(
                        "gwen", typed, LoginReplyForm.SEALED_TOKEN, Exef.ofVersion(3));
                OpaqueLoginHost host = new OpaqueLoginHost(keys, accounts::find, replies, (_, key) -> key)) {
            String ke2 = host.receive(login.start().toClientFrame())
                    .messages()
                    .getFirst()
                    .toServerFrame();
            return login.receive(ke2) instanceof LoginStep.Send;
        }
    }

    @ParameterizedTest
    @MethodSource("openings")
    void aNameThatIsTakenIsToldBeforeAnythingIsSent(Opening opening, Exef exef) {
        for (int round = 0; round < 2; round++) {
            try (OpaqueEnrolment client = client(opening, exef);
                    OpaqueEnrolmentHost host = host(opening, exef)) {
                EnrolmentStep last = converse(client, host);
                if (round == 1) {
                    assertInstanceOf(EnrolmentStep.NameTaken.class, last);
                    assertFalse(client.mayBeStored());
                }
            }
        }
        assertEquals(1, accounts.stored().size());
    }

    @Test
    void aNameThatWasTakenMeanwhileIsToldAsWell() {
        OpaqueEnrolmentHost.Accounts racing = new OpaqueEnrolmentHost.Accounts() {
            @Override
            public boolean isTaken(String username) {
                return false;
            }

            @Override
            public boolean store(EnrolledAccount account) {
                return false;
            }
        };
        Exef exef = Exef.ofVersion(4);
        try (OpaqueEnrolment client = client(Opening.NOISE, exef);
                OpaqueEnrolmentHost host = OpaqueEnrolmentHost.underNoise(creationPrivate, keys, racing, exef)) {
            assertInstanceOf(EnrolmentStep.NameTaken.class, converse(client, host));
        }
    }

    @Test
    void anotherKeyIsRefusedInEveryWayOfOpening() {
        Exef exef = Exef.ofVersion(3);
        try (SecretBytes other = SecretBytes.random(32);
                SecretBytes otherPrivate = OpaqueEnrolmentHost.newCreationPrivateKey();
                OpaqueEnrolmentHost keyed = OpaqueEnrolmentHost.underKey(other, keys, accounts, exef);
                OpaqueEnrolmentHost noisy = OpaqueEnrolmentHost.underNoise(otherPrivate, keys, accounts, exef);
                OpaqueEnrolment keyedClient = client(Opening.KEY, exef);
                OpaqueEnrolment noisyClient = client(Opening.NOISE, exef)) {
            assertInstanceOf(EnrolmentStep.KeyRefused.class, converse(keyedClient, keyed));
            assertInstanceOf(EnrolmentStep.KeyRefused.class, converse(noisyClient, noisy));
        }
        assertTrue(accounts.stored().isEmpty());
    }

    @Test
    void aServerWithoutThePrivateKeyIsToldFromOneThatRefuses() {
        Exef exef = Exef.ofVersion(4);
        try (OpaqueEnrolment client = client(Opening.NOISE, exef);
                OpaqueEnrolment other = client(Opening.NOISE, exef);
                OpaqueEnrolmentHost host = host(Opening.NOISE, exef)) {
            client.start();
            SocketFrame answerToOther = host.receive(other.start()).frame().orElseThrow();
            assertThrows(EnrolmentProblem.ServerProofWrong.class, () -> client.receive(answerToOther));
        }
    }

    @Test
    void wordsThatAreNoPublicKeyAreToldAtOnce() {
        try (SecretBytes zeros = SecretBytes.takeOver(new byte[32]);
                SecretBytes ones = SecretBytes.takeOver(filled(32));
                SecretChars password = Vectors.chars("x")) {
            OpaqueEnrolment.Account account = new OpaqueEnrolment.Account("gwen", password, SALT, SEALED);
            for (SecretBytes key : List.of(zeros, ones)) {
                assertThrows(
                        EnrolmentProblem.NoCreationKey.class,
                        () -> OpaqueEnrolment.underNoise(key, account, Exef.ofVersion(4)));
            }
        }
    }

    @Test
    void nothingPlainIsTakenForASealedAnswer() {
        Exef exef = Exef.ofVersion(4);
        for (AuthMessage plain : List.of(
                AuthMessage.binary(new byte[64]),
                AuthMessage.text(Status.OK, ""),
                AuthMessage.text(Status.ERR, "User already exists"))) {
            try (OpaqueEnrolment client = client(Opening.KEY, exef)) {
                client.start();
                SocketFrame frame = new SocketFrame.Text(plain.toServerFrame());
                assertThrows(EnrolmentProblem.class, () -> client.receive(frame));
            }
        }
    }

    @Test
    void aSealedAnswerUnderAnotherKeyOrVersionIsRefused() {
        try (OpaqueEnrolment client = client(Opening.KEY, Exef.ofVersion(4));
                OpaqueEnrolment second = client(Opening.KEY, Exef.ofVersion(4));
                SecretBytes other = SecretBytes.random(32)) {
            client.start();
            second.start();
            SocketFrame foreign = new SocketFrame.Binary(Exef.ofVersion(4).seal(other, new byte[3]));
            SocketFrame older = new SocketFrame.Binary(Exef.ofVersion(3).seal(sharedKey, new byte[3]));
            assertThrows(EnrolmentProblem.UnexpectedMessage.class, () -> client.receive(foreign));
            assertThrows(EnrolmentProblem.UnexpectedMessage.class, () -> second.receive(older));
        }
    }

    @Test
    void aResponseThatIsNoneIsRefused() {
        Exef exef = Exef.ofVersion(4);
        for (byte[] response : List.of(new byte[63], filled(64))) {
            try (OpaqueEnrolment client = client(Opening.KEY, exef)) {
                client.start();
                SocketFrame frame = sealed(exef, AuthMessage.binary(response));
                assertThrows(ProtocolProblem.MalformedReply.class, () -> client.receive(frame));
            }
        }
        try (OpaqueEnrolment client = client(Opening.KEY, exef)) {
            client.start();
            SocketFrame frame = sealed(exef, AuthMessage.binary(new byte[64]));
            assertThrows(ProtocolProblem.UnsafeElement.class, () -> client.receive(frame));
            assertFalse(client.mayBeStored());
        }
    }

    @Test
    void theServerDropsWhoSpeaksAnotherVersionOrInClear() {
        EnrolmentReaction dropped = new EnrolmentReaction(Optional.empty(), Ending.DROP);
        try (OpaqueEnrolment older = client(Opening.KEY, Exef.ofVersion(3));
                OpaqueEnrolmentHost host = host(Opening.KEY, Exef.ofVersion(4));
                OpaqueEnrolmentHost second = host(Opening.KEY, Exef.ofVersion(4));
                OpaqueEnrolmentHost third = host(Opening.NOISE, Exef.ofVersion(4))) {
            assertEquals(dropped, host.receive(older.start()));
            SocketFrame plain = new SocketFrame.Text(AuthMessage.binary(new byte[40]).toClientFrame());
            assertEquals(dropped, second.receive(plain));
            assertEquals(dropped, third.receive(new SocketFrame.Binary(new byte[48])));
        }
    }

    @Test
    void theServerStoresNoRecordThatNobodyCouldLogInWith() {
        Exef exef = Exef.ofVersion(4);
        for (byte[] record : List.of(new byte[10], new byte[224], filled(300))) {
            try (OpaqueEnrolment client = client(Opening.KEY, exef);
                    OpaqueEnrolmentHost host = host(Opening.KEY, exef)) {
                host.receive(client.start());
                SocketFrame frame = sealed(exef, AuthMessage.binary(record));
                assertEquals(Ending.DROP, host.receive(frame).ending());
            }
        }
        assertTrue(accounts.stored().isEmpty());
    }

    @Test
    void aSaltHas32Bytes() {
        try (SecretChars password = Vectors.chars("x")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new OpaqueEnrolment.Account("gwen", password, new byte[31], SEALED));
        }
    }

    private SocketFrame sealed(Exef exef, AuthMessage message) {
        return new SealedFrames(exef, sharedKey).serverFrame(message);
    }

    private static byte[] filled(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 0xFF);
        return bytes;
    }

    private static EnrolmentStep converse(OpaqueEnrolment client, OpaqueEnrolmentHost host) {
        SocketFrame next = client.start();
        while (true) {
            EnrolmentStep step = client.receive(host.receive(next).frame().orElseThrow());
            if (!(step instanceof EnrolmentStep.Send(SocketFrame frame))) {
                return step;
            }
            next = frame;
        }
    }

    private OpaqueEnrolment client(Opening opening, Exef exef) {
        try (SecretChars password = Vectors.chars("correct horse")) {
            OpaqueEnrolment.Account account = new OpaqueEnrolment.Account("gwen", password, SALT, SEALED);
            return switch (opening) {
                case NOISE -> OpaqueEnrolment.underNoise(creationPublic, account, exef);
                case KEY, EDIT -> OpaqueEnrolment.underKey(sharedKey, account, exef);
            };
        }
    }

    private OpaqueEnrolmentHost host(Opening opening, Exef exef) {
        return switch (opening) {
            case NOISE -> OpaqueEnrolmentHost.underNoise(creationPrivate, keys, accounts, exef);
            case KEY -> OpaqueEnrolmentHost.underKey(sharedKey, keys, accounts, exef);
            case EDIT -> OpaqueEnrolmentHost.editingRecord(sharedKey, keys, accounts, exef);
        };
    }
}
