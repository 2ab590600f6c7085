package dev.scabbard.app.files;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.net.Cancellation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// How long names may be in a vault that hides them from its server: half as long, and one learns it while typing.
@Timeout(120)
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
final class HiddenNameLengthTest {

    private static final String LONGEST = "x".repeat(127);

    @TempDir
    Path serverFolder;

    @TempDir
    Path home;

    private LocalServer server;
    private OpenVault.Files open;
    private FilesBench bench;
    private FilesViewModel model;

    @BeforeEach
    void hideNames() {
        server = LocalServer.start(LocalServerOptions.forVault(serverFolder));
        open = TestAccounts.newVault(server);
        open.vault().names().change(true, progress -> {}, new Cancellation());
        bench = new FilesBench(open, home);
        model = bench.model();
        model.shown();
    }

    @AfterEach
    void lock() {
        model.hidden();
        open.close();
        server.close();
    }

    @Test
    void theNameOfANewFolderIsRefusedWhileItIsTyped() {
        model.actions().newFolder();
        Function<String, Optional<String>> complaint =
                bench.dialogs().textQuestions().getLast().complaint();
        assertTrue(complaint.apply(LONGEST).isEmpty());
        assertTrue(complaint.apply(LONGEST + "x").orElse("").contains("127"));
    }
}
