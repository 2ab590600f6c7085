package dev.scabbard.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.scabbard.app.files.FilesPage;
import dev.scabbard.app.onboarding.OnboardingPage;
import dev.scabbard.app.shell.WelcomePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The main job against a server that the caller names: `scabbard.qa.server` and `scabbard.qa.accountCreationKey`
/// (`docs/qa.md`).
@EnabledIfSystemProperty(
        named = "scabbard.qa.server",
        matches = ".+",
        disabledReason = "runs only against a server that is named")
final class AnotherServerTest extends GuiTest {

    private static final String PASSWORD = "correct horse battery";

    @Test
    void aNewUserPutsAFileInAndGetsItBack() throws IOException {
        signUp("qa-" + System.nanoTime());
        FilesPage files = new FilesPage(this);
        files.awaitEmpty();
        byte[] content = new byte[1_000_000];
        new Random(1).nextBytes(content);
        files().answer(Files.write(folder().resolve("content.bin"), content));
        files.upload();
        files.awaitNames("content.bin");
        Path target = folder().resolve("back.bin");
        files().answer(target);
        files.select("content.bin");
        files.download();
        files.awaitNotice("checked");
        assertArrayEquals(content, Files.readAllBytes(target));
        files.deleteByKey("content.bin");
        files.confirm();
        files.awaitEmpty();
    }

    private void signUp(String user) {
        new WelcomePage(this).openExcalibur();
        OnboardingPage page = new OnboardingPage(this);
        page.typeAddress(System.getProperty("scabbard.qa.server"));
        page.proceed();
        page.awaitServerFound();
        page.proceed();
        page.awaitAccount();
        page.typeUserName(user);
        page.typePassword(PASSWORD);
        if (page.asksWhoIsNew()) {
            page.sayNew();
        } else {
            page.proceed();
            page.awaitSignUp();
        }
        page.typeRepeated(PASSWORD);
        String key = System.getProperty("scabbard.qa.accountCreationKey", "");
        if (page.asksForWords()) {
            page.pasteCreationWords(key);
        } else {
            page.typeAccountCreationKey(key);
        }
        page.proceed();
        page.awaitRecoveryKey();
        page.tickKept();
        page.clickContinue();
        page.awaitLeft();
    }
}
