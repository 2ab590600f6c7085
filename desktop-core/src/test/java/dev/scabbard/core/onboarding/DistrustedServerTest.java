package dev.scabbard.core.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.scabbard.core.hostile.Fault;
import dev.scabbard.core.hostile.HostileServer;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.net.Fingerprint;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.NetProblem.CertificateNotTrusted.Reason;
import dev.scabbard.core.net.TestCertificates;
import dev.scabbard.core.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of the way to a vault when the server's TLS will not do.
@Timeout(60)
class DistrustedServerTest {

    private static final TestCertificates.Authority AUTHORITY = TestCertificates.authority();

    @TempDir
    Path folder;

    private OnboardingWorkflow workflow() {
        Path authority = TestCertificates.writePem(folder.resolve("authority.pem"), AUTHORITY.certificate());
        return new OnboardingWorkflow(
                TestServer.settings().withCaFile(Optional.of(authority)), TestServer.environment(), state -> {});
    }

    private <P extends Problem> P refusal(Class<P> type, String address) {
        try (OnboardingWorkflow workflow = workflow()) {
            P problem = assertThrows(type, () -> workflow.probe(address));
            OnboardingState.Failed failed = assertInstanceOf(OnboardingState.Failed.class, workflow.state());
            assertEquals(OnboardingStep.ANSWERS, failed.step());
            assertSame(problem, failed.problem());
            return problem;
        }
    }

    private void refused(Reason reason, TestCertificates.Identity identity) {
        try (HostileServer server = HostileServer.secure(identity.serverContext())) {
            NetProblem.CertificateNotTrusted refused =
                    refusal(NetProblem.CertificateNotTrusted.class, server.origin());
            assertEquals(reason, refused.reason());
            assertEquals(Fingerprint.of(identity.certificate()), refused.details().fingerprint());
            assertEquals(List.of(), server.requests());
        }
    }

    @Test
    void anExpiredCertificateIsSaidToBeThat() {
        Instant now = Instant.now();
        refused(
                Reason.EXPIRED,
                AUTHORITY.issue(now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(1)), "127.0.0.1"));
    }

    @Test
    void aCertificateOfAnotherHostIsSaidToBeThat() {
        refused(Reason.WRONG_HOST, AUTHORITY.issue("elsewhere.example"));
    }

    @Test
    void aCertificateOfNobodysIsSaidToBeThat() {
        refused(Reason.UNKNOWN_ISSUER, TestCertificates.selfSigned("127.0.0.1"));
    }

    @Test
    void aTrustedServerIsFound() {
        try (HostileServer server = HostileServer.secure(AUTHORITY.issue("127.0.0.1").serverContext());
                OnboardingWorkflow workflow = workflow()) {
            server.always(
                    "GET /api/well-known/version",
                    Fault.text(200, "application/json", "{\"version\": \"0.2.0\", \"commit\": null}"));
            server.always("GET /api/well-known/compatible", Fault.text(200, "application/json", "true"));
            workflow.probe(server.origin());
            assertInstanceOf(OnboardingState.ReleaseUnderstood.class, workflow.state());
        }
    }

    @Test
    void aServerThatSpeaksTls11OnlyIsSaidToBeTooOld() throws IOException {
        byte[] protocolVersionAlert = {0x15, 3, 2, 0, 2, 2, 70};
        try (ServerSocket old = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> answerEverybody(old, protocolVersionAlert));
            refusal(NetProblem.TlsTooOld.class, "https://127.0.0.1:" + old.getLocalPort());
        }
    }

    private static void answerEverybody(ServerSocket server, byte[] answer) {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                client.getInputStream().readNBytes(5);
                client.getOutputStream().write(answer);
                client.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // the client left, or the test is over
            }
        }
    }
}
