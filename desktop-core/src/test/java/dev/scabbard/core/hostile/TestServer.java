package dev.scabbard.core.hostile;

import dev.scabbard.core.excalibur.ServerConnection;
import dev.scabbard.core.excalibur.login.Credential;
import dev.scabbard.core.excalibur.probe.ProbeListener;
import dev.scabbard.core.excalibur.probe.ServerAddress;
import dev.scabbard.core.excalibur.probe.ServerProbe;
import dev.scabbard.core.excalibur.server.ClientEnvironment;
import dev.scabbard.core.exef.ExefV2;
import dev.scabbard.core.local.HostedRelease;
import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.ProxySettings;
import dev.scabbard.core.net.Timeouts;
import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.net.transport.Transport;
import dev.scabbard.core.protocol.Release;
import dev.scabbard.core.protocol.keys.AccountCreationKey;
import dev.scabbard.core.protocol.keys.AccountKeys;
import dev.scabbard.core.protocol.login.SrpGroup;
import dev.scabbard.core.protocol.reply.SecurityDetails;
import dev.scabbard.core.protocol.srp.NewAccount;
import dev.scabbard.core.protocol.srp.SrpServer;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.Vault;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.function.UnaryOperator;

/// The embedded server of 0.2 with accounts whose keys are random instead of derived from a password, which makes a
/// vault open in milliseconds.
public final class TestServer implements AutoCloseable {

    private static final HostedRelease RELEASE = HostedRelease.of(new Release(0, 2, 0));
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LocalServer server;

    public TestServer(Path dataFolder) {
        this(LocalServerOptions.forVault(dataFolder));
    }

    public TestServer(LocalServerOptions options) {
        server = LocalServer.start(options.withRelease(RELEASE));
    }

    public LocalServer server() {
        return server;
    }

    public String origin() {
        return server.origin();
    }

    public HostileServer hostile() {
        return HostileServer.inFrontOf(server.port());
    }

    /// Settings that go straight to loopback and lose patience after a second.
    public static TransportSettings settings() {
        Duration second = Duration.ofSeconds(1);
        return TransportSettings.standard()
                .withProxy(new ProxySettings.Direct())
                .withTimeouts(new Timeouts(Duration.ofSeconds(5), second, second));
    }

    /// Settings that go straight to loopback and are as patient as those of the product.
    public static TransportSettings patientSettings() {
        return TransportSettings.standard().withProxy(new ProxySettings.Direct());
    }

    /// An environment in which nobody really waits for a busy server, and a login loses patience after a second.
    public static ClientEnvironment environment() {
        return ClientEnvironment.standard()
                .withSleeper((time, cancellation) -> cancellation.pause(Duration.ofMillis(1)))
                .withLoginPatience(Duration.ofSeconds(1));
    }

    public static ServerConnection connect(String origin) {
        return connect(origin, environment());
    }

    public static ServerConnection connect(String origin, ClientEnvironment environment) {
        return connect(origin, environment, settings());
    }

    private static ServerConnection connect(
            String origin, ClientEnvironment environment, TransportSettings settings) {
        Transport transport = new Transport(settings);
        return new ServerProbe(transport, environment, state -> {})
                .probe(ServerAddress.parse(origin), at -> true, ProbeListener.deaf(), new Cancellation());
    }

    /// Makes an account.
    public Account account(String username) {
        return account(username, sealed -> sealed);
    }

    /// Makes an account whose sealed vault key is changed on the way to the server.
    public Account account(String username, UnaryOperator<byte[]> change) {
        SecretBytes vaultKey = SecretBytes.random(32);
        AccountKeys keys = new AccountKeys(SecretBytes.random(32), SecretBytes.random(32));
        byte[] sealed = change.apply(new ExefV2().seal(keys.accountUnlockKey(), vaultKey));
        return register(username, keys, vaultKey, sealed);
    }

    /// Makes an account with a vault key of any length.
    public Account accountWithVaultKey(String username, SecretBytes vaultKey) {
        AccountKeys keys = new AccountKeys(SecretBytes.random(32), SecretBytes.random(32));
        return register(username, keys, vaultKey, new ExefV2().seal(keys.accountUnlockKey(), vaultKey));
    }

    private Account register(String username, AccountKeys keys, SecretBytes vaultKey, byte[] sealed) {
        byte[] unlockSalt = random(32);
        byte[] srpSalt = random(32);
        byte[] verifier = SrpServer.verifier(SrpGroup.LARGE, keys.srpKey());
        try (ServerConnection connection = connect(origin(), environment(), patientSettings());
                SecretChars typed = server.accountCreationKey();
                SecretBytes creationKey = AccountCreationKey.parse(typed)) {
            NewAccount account = new NewAccount(unlockSalt, srpSalt, verifier, sealed);
            connection.accounts().register(username, account, creationKey, new Cancellation());
        }
        return new Account(Credential.of(username, new SecurityDetails(unlockSalt, srpSalt), keys), vaultKey);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    @Override
    public void close() {
        server.close();
    }

    /// An account and its vault key.
    public record Account(Credential credential, SecretBytes vaultKey) {

        /// Opens its vault at an origin, which may be a hostile server's.
        public Vault open(String origin) {
            return open(origin, environment());
        }

        public Vault open(String origin, ClientEnvironment environment) {
            return open(origin, environment, settings());
        }

        public Vault open(String origin, ClientEnvironment environment, TransportSettings settings) {
            ServerConnection connection = connect(origin, environment, settings);
            try {
                return Vault.open(connection.open(credential.copy(), new Cancellation()), new Cancellation());
            } catch (RuntimeException e) {
                connection.close();
                throw e;
            }
        }
    }
}
