package dev.scabbard.core.xecrets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.local.ServerProcess;
import dev.scabbard.core.net.Fingerprint;
import dev.scabbard.core.net.TestCertificates;
import dev.scabbard.core.secret.HeapSearch;
import dev.scabbard.core.secret.ReachableSecrets;
import dev.scabbard.core.secret.SecretChars;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reveals a secret of an account, which lives in another process, and looks for it in the memory of this one.
public class SecretsAfterClosingTest {

    private static final RecordId ID = new RecordId("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static final int LENGTH = 32;

    @TempDir
    Path folder;

    /// The server's side: one record, whose secret nobody else ever knew.
    public static void main(String[] arguments) throws IOException {
        TestCertificates.Identity own = TestCertificates.selfSigned("127.0.0.1");
        try (XecretsTestServer server = new XecretsTestServer(own)) {
            server.answers("{\"S\":0,\"T\":\"Bank\",\"C\":\"\",\"X\":\"" + random() + "\"}");
            ServerProcess.live(
                    server.address().toString(), Fingerprint.of(own.certificate()).toString());
        }
    }

    private static String random() {
        byte[] bytes = new byte[LENGTH / 2];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void aRevealedSecretIsGoneWhenItIsClosedAndTheCredentialWhenTheAccountIs() throws Exception {
        HeapSearch revealed = new HeapSearch();
        HeapSearch credential = new HeapSearch();
        try (ServerProcess server = new ServerProcess(SecretsAfterClosingTest.class, 2);
                SecretChars passphrase = SecretChars.takeOver(random().toCharArray())) {
            credential.remember("passphrase", passphrase);
            try (XecretsAccount account = new XecretsService(TestServer::settings, Clock.systemUTC())
                    .open(
                            XecretsAddress.parse(server.line(0)),
                            "a@mail.example",
                            passphrase,
                            Fingerprint.parse(server.line(1)))) {
                ReachableSecrets.of(account).forEach(credential::remember);
                for (int i = 0; i < 3; i++) {
                    try (SecretChars secret = account.reveal(ID)) {
                        assertEquals(LENGTH, secret.length());
                        revealed.remember("secret", secret);
                    }
                }
                assertEquals(Set.of(), revealed.found(folder, false), "while the account is open");
            }
            assertEquals(Set.of(), credential.found(folder, false), "after closing");
        }
    }
}
