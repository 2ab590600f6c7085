package dev.scabbard.core.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleSecretsTest {

    private static final String RIGHT = basic(SampleSecrets.EMAIL, SampleSecrets.PASSPHRASE);

    @TempDir
    Path folder;

    private LocalServer server;
    private SampleSecrets secrets;
    private HttpClient http;

    @BeforeEach
    void start() throws Exception {
        server = LocalServer.start(LocalServerOptions.forVault(folder).withSampleSecrets());
        secrets = server.sampleSecrets().orElseThrow();
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(trusting(certificate()))
                .build();
    }

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    @Test
    void listsFortyRecordsWithoutSecrets() throws Exception {
        JsonNode reply = json(get("/list", RIGHT));
        assertEquals(0, reply.get("S").intValue());
        assertEquals(SampleSecrets.RECORDS, reply.get("TCL").size());
        Set<String> guids = new HashSet<>();
        for (JsonNode one : reply.get("TCL")) {
            assertTrue(one.get("G").textValue().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
            assertTrue(guids.add(one.get("G").textValue()));
            assertFalse(one.get("T").textValue().isBlank());
            assertFalse(one.has("X"));
        }
        assertTrue(reply.toString().contains("http://"));
    }

    @Test
    void givesOneSecretAtATimeAndCountsIt() throws Exception {
        JsonNode first = json(get("/list", RIGHT)).get("TCL").get(0);
        for (int i = 0; i < 2; i++) {
            JsonNode reply = json(get("/secret/" + first.get("G").textValue(), RIGHT));
            assertEquals(first.get("T"), reply.get("T"));
            assertEquals("Quill-Harbour-92-Ember", reply.get("X").textValue());
        }
        assertEquals(2, secrets.requestLog().count("GET", "/secret/{guid}"));
        assertEquals(1, secrets.requestLog().count("GET", "/list", 200));
    }

    @Test
    void unknownRecordsAreFailuresOfTheService() throws Exception {
        JsonNode reply = json(get("/secret/00000000-0000-4000-8000-000000000000", RIGHT));
        assertTrue(reply.get("S").intValue() != 0);
        assertFalse(reply.has("X"));
        assertEquals(404, get("/other", RIGHT).statusCode());
    }

    @Test
    void onlyThePassphraseOpensIt() throws Exception {
        String onceEncoded = "Basic " + base64(SampleSecrets.EMAIL + ":" + SampleSecrets.PASSPHRASE);
        String otherPassphrase = basic(SampleSecrets.EMAIL, "wrong");
        String otherEmail = basic("x@y.example", SampleSecrets.PASSPHRASE);
        for (String wrong : new String[] {"", otherPassphrase, otherEmail, onceEncoded}) {
            HttpResponse<byte[]> reply = get("/list", wrong);
            assertEquals(401, reply.statusCode());
            assertTrue(reply.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Basic "));
        }
        assertEquals(200, get("/list", RIGHT).statusCode());
    }

    @Test
    void whoeverGuessesWaitsLongerAndTheRightPassphraseDoesNot() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertEquals(401, get("/list", basic(SampleSecrets.EMAIL, "guess " + i)).statusCode());
        }
        long before = System.nanoTime();
        assertEquals(401, get("/list", basic(SampleSecrets.EMAIL, "guess")).statusCode());
        assertTrue(System.nanoTime() - before > 1_000_000_000L);
        assertEquals(200, get("/list", RIGHT).statusCode());
    }

    @Test
    void theCertificateIsTheOneOfTheFingerprintAndStays() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate().getEncoded());
        assertArrayEquals(digest, secrets.fingerprint());
        assertTrue(secrets.fingerprintText().matches("([0-9A-F]{2}:){31}[0-9A-F]{2}"));
        URI before = secrets.baseUrl();
        server.close();
        server = LocalServer.start(LocalServerOptions.forVault(folder).withSampleSecrets());
        secrets = server.sampleSecrets().orElseThrow();
        assertArrayEquals(digest, secrets.fingerprint());
        assertEquals(before, secrets.baseUrl());
    }

    private HttpResponse<byte[]> get(String path, String authorization) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(secrets.baseUrl() + path))
                .timeout(TestClient.LONG);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static JsonNode json(HttpResponse<byte[]> reply) throws IOException {
        assertEquals(200, reply.statusCode());
        return new ObjectMapper().readTree(reply.body());
    }

    private static String basic(String email, String passphrase) {
        return "Basic " + base64(email + ":" + base64(passphrase));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private X509Certificate certificate() throws Exception {
        try (InputStream in = new FileInputStream(folder.resolve("xecrets/certificate.pem").toFile())) {
            String pem = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            String certificate = pem.substring(pem.indexOf("-----BEGIN CERTIFICATE"));
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(certificate.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    /// Trusts this certificate alone; the host name is checked as for any other.
    private static SSLContext trusting(X509Certificate certificate) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("sample", certificate);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
