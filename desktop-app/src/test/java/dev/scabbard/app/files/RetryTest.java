package dev.scabbard.app.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.ui.ImmediateRunner;
import dev.scabbard.app.ui.OpenVault;
import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.LocalServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that did not arrive because the server was away.
final class RetryTest {

    @Test
    void whatDidNotArriveIsSentByRetryWhenTheServerIsBack(@TempDir Path serverFolder, @TempDir Path local)
            throws IOException {
        List<Path> files = List.of(
                Files.write(local.resolve("first"), new byte[10]), Files.write(local.resolve("second"), new byte[10]));
        LocalServer before = LocalServer.start(LocalServerOptions.forVault(serverFolder));
        int port = before.port();
        try (OpenVault.Files open = TestAccounts.newVault(before)) {
            FilesBench bench = new FilesBench(open, new ImmediateRunner());
            bench.model().shown();
            before.close();
            FilesNotice notice;
            try (LocalServer away = LocalServer.start(LocalServerOptions.forVault(serverFolder).withPort(port))) {
                // The names are looked up while the server is there; it goes away before the first byte moves.
                bench.setOnActivity(activity -> away.close());
                bench.model().actions().upload(files);
                notice = bench.notice();
            }
            assertTrue(notice.bad());
            assertTrue(notice.text().contains("One more file was not tried."), notice.text());
            bench.setOnActivity(activity -> {});
            try (LocalServer back = LocalServer.start(LocalServerOptions.forVault(serverFolder).withPort(port))) {
                notice.retry().orElseThrow().run();
                assertEquals(List.of("first", "second"), bench.names());
                assertEquals(port, back.port());
            }
        }
    }
}
