package dev.scabbard.app.files;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.ui.vaults.OpenVault;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Measures the table with 100,000 rows.
@Tag("bench")
final class LargeFolderBenchTest extends GuiTest {

    private static final Logger LOG = LoggerFactory.getLogger(LargeFolderBenchTest.class);
    private static final int ROWS = 100_000;
    private static final int ROUNDS = 3;

    private Optional<LargeFolder> folder = Optional.empty();

    @Test
    void aHundredThousandRows() {
        OpenVault.Files open = TestAccounts.newVault(server());
        for (int round = 1; round <= ROUNDS; round++) {
            interact(() -> folder = Optional.of(new LargeFolder(open, new Stage())));
            LargeFolder large = folder.orElseThrow();
            report("show", large.show(ROWS));
            report("ranks ready", large.rank());
            report("filter", large.filter("77"));
            report("filter off", large.filter(""));
            report("sort by size", large.sort(true, false));
            report("sort by time", large.sortByTime());
            report("sort by name, turned round", large.sort(false, true));
            report("refresh", large.refresh());
            report("select all", large.selectAll());
            report("refresh with all selected", large.refresh());
            report("sort by size with all selected", large.sort(true, false));
            report("filter with all selected", large.filter("77"));
            report("filter off with many selected", large.filter(""));
            report("select all again", large.selectAll());
            report("select one instead of all", large.selectOne());
        }
        open.close();
    }

    private static void report(String what, LargeFolder.Measured measured) {
        LOG.warn(
                "{}: {} ms, longest pause {} ms",
                what,
                measured.untilShown().toMillis(),
                measured.longestPause().toMillis());
    }
}
