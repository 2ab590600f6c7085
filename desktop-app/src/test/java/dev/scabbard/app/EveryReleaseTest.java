package dev.scabbard.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.files.FilesPage;
import dev.scabbard.app.onboarding.OnboardingPage;
import dev.scabbard.app.shell.WelcomePage;
import dev.scabbard.core.secret.SecretChars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole round against the embedded server in every generation: sign up, upload, list, download, rename, delete,
/// and what the generation can do beyond that; then the same user in a new session.
final class EveryReleaseTest extends GuiTest {

    private static final String USER = "arthur";
    private static final String PASSWORD = "correct horse battery";

    @ParameterizedTest
    @ValueSource(strings = {"0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8"})
    void theWholeRoundWorks(String release) throws IOException {
        serve(release);
        signUp(release);
        FilesPage files = new FilesPage(this);
        files.awaitEmpty();
        byte[] content = new byte[300_000];
        new Random(7).nextBytes(content);
        upload(files, "content.bin", content);
        files.makeFolder("Drawer");
        files.awaitNames("Drawer", "content.bin");
        download(files, "content.bin", content);
        files.renameByKey("content.bin", "kept #1?.bin");
        files.awaitNames("Drawer", "kept #1?.bin");
        assertEquals(!isBefore(release, "0.6"), files.hasColumn("Created"));
        if (!isBefore(release, "0.3")) {
            files.cutByKey("kept #1?.bin");
            files.openByKey("Drawer");
            files.awaitEmpty();
            files.pasteByKey();
            files.awaitNames("kept #1?.bin");
            push(KeyCode.ALT, KeyCode.UP);
            files.awaitNames("Drawer");
            files.openByKey("Drawer");
            files.awaitNames("kept #1?.bin");
            download(files, "kept #1?.bin", content);
            files.up();
            files.awaitNames("Drawer");
        } else {
            files.deleteByKey("kept #1?.bin");
            files.confirm();
            files.awaitNames("Drawer");
        }
        files.deleteByKey("Drawer");
        files.confirm();
        files.awaitEmpty();
    }

    private void upload(FilesPage files, String name, byte[] content) throws IOException {
        files().answer(Files.write(folder().resolve(name), content));
        files.upload();
        files.awaitNames(name);
    }

    private void download(FilesPage files, String name, byte[] content) throws IOException {
        Path target = folder().resolve("back.bin");
        Files.deleteIfExists(target);
        files().answer(target);
        files.select(name);
        files.download();
        await("the file is there", () -> Files.exists(target));
        assertArrayEquals(content, Files.readAllBytes(target));
    }

    private void signUp(String release) {
        new WelcomePage(this).openExcalibur();
        OnboardingPage page = new OnboardingPage(this);
        page.typeAddress(server().origin());
        page.proceed();
        page.awaitServerFound();
        page.proceed();
        page.awaitAccount();
        assertEquals(!isBefore(release, "0.7"), page.asksWhoIsNew());
        page.typeUserName(USER);
        page.typePassword(PASSWORD);
        if (page.asksWhoIsNew()) {
            page.sayNew();
        } else {
            page.proceed();
            page.awaitSignUp();
        }
        assertEquals(!isBefore(release, "0.6"), page.canHideNames());
        page.typeRepeated(PASSWORD);
        typeCreationKey(page, release);
        page.proceed();
        page.awaitRecoveryKey();
        interact(() -> stage().setWidth(720));
        await("the whole key is shown in a narrow window", page::showsWholeRecoveryKey);
        interact(() -> stage().setWidth(windowSize()[0]));
        page.tickKept();
        page.clickContinue();
        page.awaitLeft();
    }

    private void typeCreationKey(OnboardingPage page, String release) {
        try (SecretChars key = server().accountCreationKey()) {
            String shown = key.apply(String::new);
            if (isBefore(release, "0.3")) {
                assertFalse(page.asksForWords());
                page.typeAccountCreationKey(shown);
            } else {
                assertTrue(page.asksForWords());
                page.pasteCreationWords(shown);
            }
        }
    }

    private static boolean isBefore(String release, String other) {
        return release.compareTo(other) < 0;
    }
}
