package dev.scabbard.core.protocol.opaque;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.protocol.LoginProblem;
import dev.scabbard.core.protocol.PasswordProblem;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.Vectors;
import dev.scabbard.core.protocol.dialect.LoginReplyForm;
import dev.scabbard.core.protocol.login.AuthMessage;
import dev.scabbard.core.protocol.login.LoginReaction;
import dev.scabbard.core.protocol.login.LoginReaction.Ending;
import dev.scabbard.core.protocol.login.LoginResult;
import dev.scabbard.core.protocol.login.LoginStep;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Our client against our server, in every form of the last message.
class OpaqueLoginTest {

    private static final String JWT = "e30.eyJleHAiOjE3OTUyOTk0OTJ9.x";
    private static final Instant NOW = Instant.parse("2026-09-21T14:13:20Z");
    private static final long MAX_UPLOAD = 52_428_800;

    private final OpaqueServerKeys keys = OpaqueServerKeys.generate();
    private final RememberingAccounts accounts = new RememberingAccounts();
    private final List<SecretBytes> masterKeys = new ArrayList<>();

    @BeforeEach
    void enrolGwen() {
        accounts.store(new EnrolledAccount("gwen", record("gwen", "correct horse"), new byte[32], new byte[1]));
    }

    @AfterEach
    void closeKeys() {
        keys.close();
    }

    @ParameterizedTest
    @EnumSource
    void theRightPasswordOpensASessionThatBothSidesShare(LoginReplyForm form) {
        try (OpaqueLogin login = login("gwen", "correct horse", form);
                LoginResult result = complete(login, host(form))) {
            checkResult(form, result);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSessionIsRenewedWithoutThePassword(LoginReplyForm form) {
        try (OpaqueLogin first = login("gwen", "correct horse", form)) {
            complete(first, host(form)).close();
            try (SecretBytes remembered = first.randomizedPassword();
                    OpaqueLogin second = OpaqueLogin.again("gwen", remembered, form, exef(form));
                    LoginResult result = complete(second, host(form));
                    SecretBytes afterwards = second.randomizedPassword()) {
                checkResult(form, result);
                assertEquals(remembered, afterwards);
                assertEquals(OpaqueLogin.RANDOMIZED_PASSWORD_LENGTH, remembered.length());
            }
        }
        assertFalse(masterKeys.get(0).equals(masterKeys.get(1)));
    }

    private void checkResult(LoginReplyForm form, LoginResult result) {
        assertEquals(masterKeys.getLast(), result.masterKey());
        assertEquals(32, result.masterKey().length());
        try (SecretBytes jwt = SecretBytes.copyOf(JWT.getBytes(US_ASCII))) {
            assertEquals(jwt, result.token().jwt());
        }
        boolean tellsMore = form == LoginReplyForm.SEALED_FIELDS;
        assertEquals(tellsMore ? OptionalLong.of(MAX_UPLOAD) : OptionalLong.empty(), result.maxUpload());
        assertEquals(tellsMore ? Optional.of(NOW) : Optional.empty(), result.times().map(times -> times.sent()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct hors", "Correct horse", " correct horse", "correct horse ", ""})
    void anotherPasswordIsWrongDownToItsBlanks(String password) {
        try (OpaqueLogin login = login("gwen", password, LoginReplyForm.SEALED_FIELDS)) {
            assertInstanceOf(LoginStep.WrongPassword.class, firstStep(login, host(LoginReplyForm.SEALED_FIELDS)));
            assertThrows(IllegalStateException.class, login::randomizedPassword);
        }
    }

    @Test
    void aRandomizedPasswordOfAnotherTimeIsAWrongPassword() {
        try (SecretBytes old = SecretBytes.random(64);
                OpaqueLogin login = OpaqueLogin.again(
                        "gwen", old, LoginReplyForm.SEALED_FIELDS, exef(LoginReplyForm.SEALED_FIELDS))) {
            assertInstanceOf(LoginStep.WrongPassword.class, firstStep(login, host(LoginReplyForm.SEALED_FIELDS)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownUserLooksLikeAWrongPasswordExceptIn06(LoginReplyForm form) {
        try (OpaqueLogin login = login("nobody", "correct horse", form)) {
            Class<?> expected = form == LoginReplyForm.JSON_GCM
                    ? LoginStep.UnknownUser.class
                    : LoginStep.WrongPassword.class;
            assertInstanceOf(expected, firstStep(login, host(form)));
        }
    }

    @Test
    void theAnswerForAnUnknownUserIsAsStableAsThatForAKnownOne() {
        for (String name : List.of("gwen", "nobody")) {
            try (OpaqueLogin login = login(name, "any", LoginReplyForm.SEALED_TOKEN)) {
                byte[] once = ke2(login);
                byte[] again = ke2(login);
                assertEquals(320, once.length);
                assertArrayEquals(Arrays.copyOf(once, 32), Arrays.copyOf(again, 32), "evaluated element");
                assertFalse(Arrays.equals(once, 64, 192, again, 64, 192), "masked response");
            }
        }
    }

    private byte[] ke2(OpaqueLogin login) {
        LoginReaction reaction = host(LoginReplyForm.SEALED_TOKEN).receive(login.start().toClientFrame());
        return reaction.messages().getFirst().bytes().orElseThrow();
    }

    @Test
    void aServerThatLostItsPrivateKeyIsNotTheOneItPretendsToBe() {
        SecretBytes stored = keys.stored();
        byte[] changed = stored.apply(byte[]::clone);
        changed[70] ^= 1;
        try (OpaqueServerKeys other = OpaqueServerKeys.of(SecretBytes.takeOver(changed));
                OpaqueLogin login = login("gwen", "correct horse", LoginReplyForm.SEALED_TOKEN)) {
            Ke1 ke1 = Ke1.parse(Arrays.copyOf(login.start().bytes().orElseThrow(), Ke1.LENGTH));
            ServerExchange.Randomness randomness = ServerExchange.Randomness.fresh();
            byte[] honest = answer(keys, ke1, randomness.maskingNonce());
            byte[] pretended = answer(other, ke1, randomness.maskingNonce());
            // The envelope of the real server, as somebody who read its traffic or its records could send it.
            System.arraycopy(honest, 0, pretended, 0, 192);
            AuthMessage message = AuthMessage.binary(pretended);
            assertThrows(LoginProblem.ServerProofWrong.class, () -> login.receive(message));
        }
    }

    private byte[] answer(OpaqueServerKeys with, Ke1 ke1, byte[] maskingNonce) {
        try (ServerExchange exchange = ServerExchange.answer(
                Parties.of("gwen"),
                with,
                Parties.identifier("gwen"),
                accounts.find("gwen").orElseThrow(),
                ke1,
                new ServerExchange.Randomness(maskingNonce, new byte[32], SecretBytes.random(32)))) {
            return exchange.answer();
        }
    }

    @Test
    void errorsOfTheServerBreakTheHandshakeOff() {
        for (String text : List.of("Failed to generate KE2", "anything")) {
            try (OpaqueLogin login = login("gwen", "any", LoginReplyForm.SEALED_FIELDS)) {
                AuthMessage error = AuthMessage.text(AuthMessage.Status.ERR, text);
                assertThrows(LoginProblem.HandshakeRefused.class, () -> login.receive(error));
            }
        }
        try (OpaqueLogin login = login("gwen", "correct horse", LoginReplyForm.SEALED_FIELDS)) {
            firstStep(login, host(LoginReplyForm.SEALED_FIELDS));
            AuthMessage error = AuthMessage.text(AuthMessage.Status.ERR, "Failed to authenticate client");
            assertThrows(LoginProblem.HandshakeRefused.class, () -> login.receive(error));
        }
    }

    @Test
    void whatIsNoKe2IsRefusedAsSuch() {
        for (String frame : List.of("", "{}x", "{\"binary\":true,\"data\":\"AAAA\"}", "[]")) {
            try (OpaqueLogin login = login("gwen", "any", LoginReplyForm.SEALED_FIELDS)) {
                assertThrows(ProtocolProblem.MalformedReply.class, () -> login.receive(frame), frame);
            }
        }
        try (OpaqueLogin login = login("gwen", "any", LoginReplyForm.SEALED_FIELDS)) {
            AuthMessage text = AuthMessage.text("hello");
            assertThrows(LoginProblem.UnexpectedMessage.class, () -> login.receive(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-09-21T14:13:20+00:00",
                "2026-09-21T14:13:20+00:00 2026-09-21T14:13:20+00:00 5",
                "2026-09-21T14:13:20 2026-09-21T14:13:20+00:00 5 " + JWT,
                "2026-09-21T14:13:20+00:00  5 " + JWT,
                "2026-09-21T14:13:20+00:00 2026-09-21T14:13:20+00:00 -5 " + JWT,
                "2026-09-21T14:13:20+00:00 2026-09-21T14:13:20+00:00 9223372036854775808 " + JWT,
                "2026-09-21T14:13:20+00:00 2026-09-21T14:13:20+00:00 5 token"
            })
    void aLastMessageWithOtherFieldsCannotBeRead(String fields) {
        LoginReplyForm form = LoginReplyForm.SEALED_FIELDS;
        byte[] text = fields.getBytes(US_ASCII);
        try (OpaqueLogin login = login("gwen", "correct horse", form)) {
            OpaqueLoginHost host = host(form);
            LoginStep.Send ke3 = assertInstanceOf(LoginStep.Send.class, firstStep(login, host));
            host.receive(ke3.message().toClientFrame());
            AuthMessage reply = AuthMessage.binary(exef(form).seal(masterKeys.getLast(), text));
            assertThrows(LoginProblem.TokenUnreadable.class, () -> login.receive(reply));
        }
    }

    @Test
    void aLastMessageOfAnotherFormCannotBeRead() {
        for (LoginReplyForm asked : LoginReplyForm.values()) {
            for (LoginReplyForm answered : LoginReplyForm.values()) {
                if (asked != answered) {
                    try (OpaqueLogin login = login("gwen", "correct horse", asked)) {
                        assertThrows(LoginProblem.class, () -> complete(login, host(answered)));
                    }
                }
            }
        }
    }

    @Test
    void aWrongProofOfTheClientIsDropped() {
        OpaqueLoginHost host = host(LoginReplyForm.SEALED_FIELDS);
        try (OpaqueLogin login = login("gwen", "correct horse", LoginReplyForm.SEALED_FIELDS)) {
            firstStep(login, host);
            LoginReaction reaction = host.receive(AuthMessage.binary(new byte[64]).toClientFrame());
            assertEquals(LoginReaction.drop(), reaction);
            assertTrue(masterKeys.isEmpty());
        }
    }

    @Test
    void aFirstMessageThatIsNoneIsDropped() {
        byte[] notUtf8 = new byte[Ke1.LENGTH + 1];
        notUtf8[Ke1.LENGTH] = (byte) 0xFF;
        byte[] noElement = new byte[Ke1.LENGTH];
        Arrays.fill(noElement, (byte) 0xFF);
        for (AuthMessage message : List.of(
                AuthMessage.text("gwen"),
                AuthMessage.binary(new byte[95]),
                AuthMessage.binary(notUtf8),
                AuthMessage.binary(noElement))) {
            assertEquals(LoginReaction.drop(), host(LoginReplyForm.SEALED_FIELDS).receive(message.toClientFrame()));
        }
        assertEquals(LoginReaction.drop(), host(LoginReplyForm.SEALED_FIELDS).receive("no message"));
    }

    @Test
    void theIdentityInTheFirstMessageIsAnsweredWithAnError() {
        LoginReaction reaction = host(LoginReplyForm.SEALED_FIELDS)
                .receive(AuthMessage.binary(new byte[Ke1.LENGTH]).toClientFrame());
        assertEquals(Ending.CLOSE, reaction.ending());
        assertEquals(
                List.of(AuthMessage.text(AuthMessage.Status.ERR, "Failed to generate KE2")), reaction.messages());
    }

    @Test
    void serverKeysCanBeStored() {
        try (SecretBytes stored = keys.stored();
                OpaqueServerKeys read = OpaqueServerKeys.of(stored);
                SecretBytes again = read.stored()) {
            assertEquals(OpaqueServerKeys.LENGTH, stored.length());
            assertEquals(stored, again);
            assertEquals(keys.publicKey(), read.publicKey());
        }
        try (SecretBytes zeros = SecretBytes.takeOver(new byte[OpaqueServerKeys.LENGTH]);
                SecretBytes few = SecretBytes.random(OpaqueServerKeys.LENGTH - 1)) {
            assertThrows(ProtocolProblem.MalformedReply.class, () -> OpaqueServerKeys.of(zeros));
            assertThrows(ProtocolProblem.MalformedReply.class, () -> OpaqueServerKeys.of(few));
        }
    }

    @Test
    void halfACharacterIsNoPassword() {
        try (SecretChars half = Vectors.chars("a\uD83D")) {
            assertThrows(
                    PasswordProblem.LoneSurrogate.class,
                    () -> OpaqueLogin.withPassword("gwen", half, LoginReplyForm.SEALED_FIELDS, Exef.ofVersion(4)));
        }
    }

    @Test
    void aPasswordThatOpaqueCannotHoldIsToldAtOnce() {
        try (SecretChars longest = Vectors.chars("x".repeat(65_535));
                SecretChars longer = Vectors.chars("x".repeat(65_536))) {
            LoginReplyForm form = LoginReplyForm.SEALED_FIELDS;
            OpaqueLogin.withPassword("gwen", longest, form, exef(form)).close();
            assertThrows(
                    PasswordProblem.TooLong.class, () -> OpaqueLogin.withPassword("gwen", longer, form, exef(form)));
        }
    }

    private LoginResult complete(OpaqueLogin login, OpaqueLoginHost host) {
        LoginStep.Send ke3 = assertInstanceOf(LoginStep.Send.class, firstStep(login, host));
        LoginReaction last = host.receive(ke3.message().toClientFrame());
        assertEquals(Ending.CLOSE, last.ending());
        String frame = last.messages().getFirst().toServerFrame();
        return assertInstanceOf(LoginStep.Complete.class, login.receive(frame)).result();
    }

    private static LoginStep firstStep(OpaqueLogin login, OpaqueLoginHost host) {
        LoginReaction reaction = host.receive(login.start().toClientFrame());
        return login.receive(reaction.messages().getFirst().toServerFrame());
    }

    private OpaqueLoginHost host(LoginReplyForm form) {
        LoginReplies replies =
                new LoginReplies(form, exef(form), Clock.fixed(NOW, ZoneId.of("Asia/Kathmandu")), MAX_UPLOAD);
        return new OpaqueLoginHost(keys, accounts::find, replies, (_, masterKey) -> {
            masterKeys.add(masterKey);
            return SecretBytes.copyOf(JWT.getBytes(US_ASCII));
        });
    }

    private RegistrationRecord record(String username, String password) {
        try (SecretChars typed = Vectors.chars(password);
                Registration client = new Registration(
                        Parties.of(username),
                        new Randomizer.Asking(typed.toUtf8(), Oprf.GROUP.randomScalar()),
                        Opaque.nonce())) {
            return client.finish(Registration.respond(keys, Parties.identifier(username), client.request()));
        }
    }

    private static OpaqueLogin login(String username, String password, LoginReplyForm form) {
        try (SecretChars typed = Vectors.chars(password)) {
            return OpaqueLogin.withPassword(username, typed, form, exef(form));
        }
    }

    private static Exef exef(LoginReplyForm form) {
        return Exef.ofVersion(form == LoginReplyForm.SEALED_FIELDS ? 4 : 3);
    }
}
