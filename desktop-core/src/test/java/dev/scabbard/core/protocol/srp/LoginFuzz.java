package dev.scabbard.core.protocol.srp;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scabbard.core.exef.AesGcm;
import dev.scabbard.core.fuzz.FuzzTarget;
import dev.scabbard.core.protocol.Base64Text;
import dev.scabbard.core.protocol.Json;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.login.AuthMessage;
import dev.scabbard.core.protocol.login.LoginResult;
import dev.scabbard.core.protocol.login.LoginStep;
import dev.scabbard.core.protocol.login.SrpGroup;
import dev.scabbard.core.secret.SecretBytes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The frames of a login, one a line: what the server says to the client, and what a client says to the server. All
/// that is chosen at random in life is fixed here, so that a damaged login may come as far as a sound one.
public final class LoginFuzz implements FuzzTarget {

    private static final byte[] SALT = "0123456789abcdef".getBytes(UTF_8);
    private static final String NAME = "gwen";
    private static final SrpGroup GROUP = SrpGroup.SMALL;
    private static final BigInteger CLIENT_SECRET = BigInteger.valueOf(5);
    private static final BigInteger SERVER_SECRET = BigInteger.valueOf(7);

    private final SecretBytes srpKey = smallKey();
    private final HostedUser user = new HostedUser(GROUP, SALT, SrpServer.verifier(GROUP, srpKey));

    /// A small number, which makes the mathematics quick.
    private static SecretBytes smallKey() {
        byte[] key = new byte[32];
        key[31] = 3;
        return SecretBytes.takeOver(key);
    }

    @Override
    public List<byte[]> seeds() {
        List<String> toServer = new ArrayList<>();
        List<String> toClient = new ArrayList<>();
        try (SrpLogin login = client();
                SrpLoginHost host = host()) {
            Optional<AuthMessage> next = Optional.of(login.start());
            while (next.isPresent()) {
                String said = next.get().toClientFrame();
                toServer.add(said);
                next = Optional.empty();
                for (AuthMessage answer : host.receive(said).messages()) {
                    toClient.add(answer.toServerFrame());
                    switch (login.receive(answer)) {
                        case LoginStep.Send(AuthMessage message) -> next = Optional.of(message);
                        case LoginStep.Complete(LoginResult result) -> toClient.set(toClient.size() - 1, token(result));
                        default -> {
                            // nothing to send yet
                        }
                    }
                }
            }
        }
        return List.of(
                lines(toServer),
                lines(toClient),
                lines(List.of(AuthMessage.text(AuthMessage.Status.ERR, "User does not exist").toServerFrame())));
    }

    /// The last message under a nonce that is the same in every run.
    private static String token(LoginResult result) {
        byte[] nonce = new byte[16];
        byte[] sealed = result.token().jwt().apply(jwt -> AesGcm.seal(result.masterKey(), nonce, jwt));
        int length = sealed.length - AesGcm.TAG_LENGTH;
        result.close();
        return AuthMessage.text(Json.writeText(Json.object()
                        .put("nonce", Base64Text.encode(nonce))
                        .put("token", Base64Text.encode(Arrays.copyOf(sealed, length)))
                        .put("tag", Base64Text.encode(Arrays.copyOfRange(sealed, length, sealed.length)))))
                .toServerFrame();
    }

    private static byte[] lines(List<String> frames) {
        return String.join("\n", frames).getBytes(UTF_8);
    }

    @Override
    public void read(byte[] input) {
        String[] frames = new String(input, UTF_8).split("\n", -1);
        toClient(frames);
        toServer(frames);
    }

    private void toClient(String[] frames) {
        try (SrpLogin login = client()) {
            for (String frame : frames) {
                switch (login.receive(frame)) {
                    case LoginStep.Complete(LoginResult result) -> result.close();
                    case LoginStep.Send(AuthMessage message) -> message.toClientFrame();
                    case LoginStep.Await(), LoginStep.UnknownUser(), LoginStep.WrongPassword() -> {}
                }
            }
        } catch (ProtocolProblem e) {
            // told to the user
        }
    }

    private void toServer(String[] frames) {
        try (SrpLoginHost host = host()) {
            for (String frame : frames) {
                host.receive(frame);
            }
        }
    }

    private SrpLogin client() {
        return new SrpLogin(
                NAME, SALT, () -> srpKey, (group, salt) -> new SrpClient(group, NAME, salt, CLIENT_SECRET));
    }

    private SrpLoginHost host() {
        return new SrpLoginHost(
                name -> name.equals(NAME) ? Optional.of(user) : Optional.empty(),
                (_, masterKey) -> {
                    masterKey.close();
                    return SecretBytes.copyOf("e30.eyJleHAiOjE3OTUyOTk0OTJ9.x".getBytes(UTF_8));
                },
                (name, hosted) -> new SrpServer(GROUP, name, SALT, hosted.verifier(), SERVER_SECRET));
    }
}
