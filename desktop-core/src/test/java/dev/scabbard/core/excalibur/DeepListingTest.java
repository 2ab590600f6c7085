package dev.scabbard.core.excalibur;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.scabbard.core.hostile.HostileServer;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.entry.VaultPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A listing, encrypted as it should be, that nests without end.
@Timeout(60)
class DeepListingTest {

    private static final int DEPTH = 100_000;
    private static final String LEVEL =
            "{\"name\": \"a\", \"fullpath\": \"a\", \"type\": \"directory\", \"items\": [";

    @TempDir
    Path serverFolder;

    @Test
    void deepNestingIsAProblemWithWordsAndNotFollowed() {
        byte[] listing = (LEVEL.repeat(DEPTH) + "]}".repeat(DEPTH)).getBytes(StandardCharsets.UTF_8);
        try (TestServer server = new TestServer(serverFolder);
                HostileServer hostile = server.hostile()) {
            Session session =
                    TestServer.connect(hostile.origin()).open(server.account("gwen").credential(), new Cancellation());
            hostile.answering("GET /api/files/list", head -> SealedReply.of(session, listing));
            try (Vault vault = Vault.open(session, new Cancellation())) {
                assertThrows(Problem.class, () -> vault.list(VaultPath.ROOT));
            }
        }
    }
}
