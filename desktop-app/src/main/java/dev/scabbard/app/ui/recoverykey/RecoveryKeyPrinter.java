package dev.scabbard.app.ui.recoverykey;

import dev.scabbard.core.protocol.keys.RecoveryKey;
import jakarta.inject.Inject;
import java.util.List;
import javafx.print.PrinterJob;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Prints a recovery key on one page, black on white whatever the theme.
final class RecoveryKeyPrinter {

    private static final Logger LOG = LoggerFactory.getLogger(RecoveryKeyPrinter.class);

    private static final double GAP = 16;
    private static final Font WORDS = Font.font(12);
    private static final Font KEY = Font.font("Monospaced", 14);

    /// How printing ended.
    enum Outcome {
        PRINTED,
        CHANGED_MIND,
        NO_PRINTER,
        FAILED
    }

    @Inject
    RecoveryKeyPrinter() {}

    /// Asks for the printer and prints. Returns when the system has taken the page.
    Outcome print(Window owner, List<String> heading, RecoveryKey key) {
        PrinterJob job = newJob();
        if (job == null) {
            return Outcome.NO_PRINTER;
        }
        if (!job.showPrintDialog(owner)) {
            job.cancelJob();
            return Outcome.CHANGED_MIND;
        }
        boolean printed = job.printPage(page(heading, key)) && job.endJob();
        return printed ? Outcome.PRINTED : Outcome.FAILED;
    }

    private static @Nullable PrinterJob newJob() {
        try {
            return PrinterJob.createPrinterJob();
        } catch (RuntimeException noPrinting) {
            LOG.debug("This computer cannot print: {}", noPrinting.getClass().getSimpleName());
            return null;
        }
    }

    private static VBox page(List<String> heading, RecoveryKey key) {
        VBox page = new VBox(GAP);
        heading.forEach(line -> page.getChildren().add(text(line, WORDS)));
        GridPane grid = new GridPane(GAP, GAP);
        List<String> groups = RecoveryKeySheet.groups(key);
        for (int i = 0; i < groups.size(); i++) {
            grid.add(
                    text((RecoveryKeySheet.number(key.form(), i) + " " + groups.get(i)).strip(), KEY),
                    i % RecoveryKeySheet.GROUPS_PER_LINE,
                    i / RecoveryKeySheet.GROUPS_PER_LINE);
        }
        page.getChildren().add(grid);
        return page;
    }

    private static Text text(String content, Font font) {
        Text text = new Text(content);
        text.setFont(font);
        return text;
    }
}
