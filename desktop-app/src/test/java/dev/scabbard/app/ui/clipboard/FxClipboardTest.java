package dev.scabbard.app.ui.clipboard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/// The clipboard of the screen that the tests run on. On an X server (profile `window`) other programs are asked what
/// they see.
final class FxClipboardTest extends ApplicationTest {

    private static final String KDE_HINT = "x-kde-passwordManagerHint";

    private final FxClipboard clipboard = new FxClipboard();

    @Override
    public void start(Stage stage) {
        // A clipboard needs no window.
    }

    @AfterEach
    void leaveNothing() {
        interact(clipboard::clear);
    }

    @Test
    void aClearedClipboardHoldsNothingNotEvenABlank() {
        interact(() -> {
            clipboard.putSecret("excalibur");
            assertEquals(Optional.of("excalibur"), clipboard.text());
            clipboard.clear();
            assertEquals(Optional.empty(), clipboard.text());
            assertTrue(Clipboard.getSystemClipboard().getContentTypes().isEmpty());
            assertFalse(Clipboard.getSystemClipboard().hasString());
        });
    }

    @Test
    void whatIsNoSecretHasNoMark() {
        interact(() -> {
            clipboard.put("a place");
            assertFalse(Clipboard.getSystemClipboard().hasContent(SecretMarks.format(KDE_HINT)));
        });
    }

    @Test
    void otherProgramsSeeTheMarkBesideTheTextAndNothingAfterwards() throws Exception {
        Assumptions.assumeTrue(
                isOnAnXServer(), "needs an X server and xclip: ./mvnw verify -Pwindow -Dtest=FxClipboardTest");
        interact(() -> clipboard.putSecret("excalibur"));
        List<String> offered = Arrays.asList(new String(seen("TARGETS"), StandardCharsets.UTF_8).split("\n"));
        assertTrue(offered.contains("UTF8_STRING"), offered::toString);
        assertTrue(offered.contains(KDE_HINT), offered::toString);
        assertArrayEquals("excalibur".getBytes(StandardCharsets.UTF_8), seen("UTF8_STRING"));
        assertArrayEquals("secret".getBytes(StandardCharsets.US_ASCII), seen(KDE_HINT));
        interact(clipboard::clear);
        offered = Arrays.asList(new String(seen("TARGETS"), StandardCharsets.UTF_8).split("\n"));
        assertFalse(offered.contains("UTF8_STRING") || offered.contains("STRING"), offered::toString);
        assertFalse(offered.contains(KDE_HINT), offered::toString);
        assertEquals(0, seen("UTF8_STRING").length);
    }

    private static boolean isOnAnXServer() {
        return System.getProperty("testfx.headless") == null
                && System.getProperty("glass.platform") == null
                && System.getenv("DISPLAY") != null
                && Files.isExecutable(Path.of("/usr/bin/xclip"));
    }

    /// What another program gets when it pastes.
    private static byte[] seen(String target) throws IOException, InterruptedException {
        Process xclip = new ProcessBuilder("xclip", "-o", "-selection", "clipboard", "-t", target)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        byte[] output = xclip.getInputStream().readAllBytes();
        assertTrue(xclip.waitFor(20, TimeUnit.SECONDS));
        return output;
    }
}
