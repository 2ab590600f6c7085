package dev.scabbard.app;

import dev.scabbard.app.files.FilesPage;
import dev.scabbard.app.files.content.ContentKind;
import dev.scabbard.app.files.content.SampleFiles;
import dev.scabbard.app.files.editor.EditorPage;
import dev.scabbard.app.files.preview.PreviewPage;
import dev.scabbard.app.files.transfers.TransfersPage;
import dev.scabbard.app.onboarding.OnboardingPage;
import dev.scabbard.app.renewal.RenewalPage;
import dev.scabbard.app.shell.ShellPage;
import dev.scabbard.app.shell.WelcomePage;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.app.ui.view.OnboardingStart;
import dev.scabbard.app.ui.view.StatusSlot;
import dev.scabbard.app.unlock.UnlockPage;
import dev.scabbard.core.profile.Profile;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.profile.Theme;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// Writes every screen, light and dark, in the usual and in the smallest size, as PNG to `target/screens`, to be looked
/// at.
@Tag("screens")
final class ScreensTest extends GuiTest {

    private static final Path TARGET = Path.of("target/screens");
    private static final double[][] SIZES = {{1000, 680}, {720, 480}};
    private static final UUID HOME = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private static Profile threeVaults() {
        return Profile.EMPTY
                .withVault(new SavedVault.ExcaliburVault(
                        HOME, "Home server", "https://home.lan:52419", "arthur", Optional.empty(), false))
                .withVault(new SavedVault.XecretsVault(
                        UUID.randomUUID(),
                        "Everyday secrets with quite a long name",
                        "https://secrets.example/Xecrets/RestApi.ashx",
                        "arthur.pendragon@camelot.example",
                        Optional.empty()));
    }

    @Override
    protected Profile startProfile() {
        return threeVaults();
    }

    private void shoot(String name) {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            for (double[] size : SIZES) {
                interact(() -> {
                    instance(AppProfile.class).changePreferences(preferences -> preferences.withTheme(theme));
                    stage().setWidth(size[0]);
                    stage().setHeight(size[1]);
                });
                WaitForAsyncUtils.waitForFxEvents();
                String file = "%s-%s-%dx%d.png"
                        .formatted(name, theme.name().toLowerCase(java.util.Locale.ROOT), (int) size[0], (int) size[1]);
                interact(() -> write(stage().getScene(), TARGET.resolve(file)));
            }
        }
        interact(() -> {
            stage().setWidth(SIZES[0][0]);
            stage().setHeight(SIZES[0][1]);
        });
    }

    private static void write(Scene scene, Path file) {
        try {
            Files.createDirectories(TARGET);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            WritableImage image = scene.snapshot(new WritableImage((int) scene.getWidth(), (int) scene.getHeight()));
            Png.write(image, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Navigation navigation() {
        return instance(Navigation.class);
    }

    private void show(OpenVault vault) {
        interact(() -> {
            instance(AppProfile.class).save(vault.saved());
            navigation().openVault(vault);
        });
    }

    private boolean isShown(String id) {
        return lookup("#" + id).queryAll().stream().anyMatch(Node::isVisible);
    }

    private void awaitShown(String id) {
        await(id, () -> isShown(id));
    }

    @Test
    void welcome() {
        new WelcomePage(this);
        shoot("01-welcome");
        new ShellPage(this).askToRemove("Home server");
        shoot("01-remove");
    }

    @Test
    void openingAnExcaliburVault() throws IOException {
        new WelcomePage(this).openExcalibur();
        OnboardingPage page = new OnboardingPage(this);
        shoot("02-server-empty");
        page.typeAddress("not a host");
        page.proceed();
        await("a complaint", () -> !page.addressProblem().isEmpty());
        shoot("02-server-problem");
        page.typeAddress("127.0.0.1:" + server().port());
        page.proceed();
        page.awaitServerFound();
        shoot("02-server-found");
        page.proceed();
        page.awaitAccount();
        page.typeUserName("gwen");
        page.typePassword("correct horse");
        shoot("03-account");
        page.proceed();
        page.awaitSignUp();
        page.typeRepeated("correct horse");
        shoot("03-sign-up");
        try (SecretChars key = server().accountCreationKey()) {
            page.typeAccountCreationKey(key.apply(String::new));
        }
        page.proceed();
        page.awaitRecoveryKey();
        shoot("04-recovery-key");
    }

    @Test
    void otherWaysIn() {
        interact(() -> navigation().openOnboarding(OnboardingStart.LOCAL_VAULT));
        new OnboardingPage(this);
        shoot("05-local-vault");
        interact(() -> navigation().openOnboarding(OnboardingStart.XECRETS));
        new OnboardingPage(this);
        shoot("06-xecrets");
        interact(() -> navigation().openOnboarding(OnboardingStart.SAMPLE));
        new OnboardingPage(this);
        shoot("07-sample");
    }

    @Test
    void unlock() {
        SavedVault saved = new SavedVault.ExcaliburVault(
                UUID.randomUUID(), "Castle", server().origin(), TestAccounts.USER, Optional.empty(), false);
        show(new OpenVault.Files(saved, TestAccounts.newVault(server()).vault()));
        awaitShown("statusServer");
        new ShellPage(this).lockByKey();
        UnlockPage page = new UnlockPage(this);
        shoot("08-unlock");
        page.typePassword("wrong");
        page.enter();
        page.awaitWrongPassword();
        shoot("08-unlock-wrong");
    }

    @Test
    void filesOfAVault() throws IOException {
        OpenVault.Files vault = TestAccounts.newVault(server());
        show(vault);
        awaitShown("filesEmptyUpload");
        WaitForAsyncUtils.waitForFxEvents();
        shoot("09-files-empty");
        for (String name : List.of("Invoices", "Photos")) {
            vault.vault().createFolder(VaultPath.ROOT, name);
        }
        Path file = Files.write(folder().resolve("source"), new byte[1_234_567]);
        String longName = "a very long name ".repeat(9) + ".md";
        for (String name : List.of("Contract (signed).pdf", "äß 漢字 (1)!'#?.txt", longName)) {
            vault.vault().transfers().upload(file, VaultPath.ROOT, name, Overwrite.REFUSE)
                    .run(progress -> {});
        }
        interact(() -> {
            navigation().openWelcome();
            navigation().openVault(vault);
            instance(StatusSlot.class)
                    .show(new StatusSlot.Activity(
                            new SimpleStringProperty("Uploading Contract (signed).pdf · 38 MB/s · 47 s"),
                            new SimpleDoubleProperty(0.4),
                            () -> {}));
        });
        await("the files", () -> lookup(".table-row-cell").queryAll().size() > 3);
        shoot("09-files");
        new ShellPage(this).serverDetails();
        interact(() -> {
            Scene popup = node("serverDetails").getScene();
            write(popup, TARGET.resolve("09-server-details.png"));
        });
        interact(() -> navigation().openRecoveryKey(vault));
        WaitForAsyncUtils.waitForFxEvents();
        shoot("10-show-recovery-key");
        interact(() -> navigation().openAccount(vault));
        WaitForAsyncUtils.waitForFxEvents();
        shoot("10-account");
    }

    @Test
    void movingAnOldVault() {
        OpenVault.Files vault = TestAccounts.newVault(server());
        show(vault);
        interact(() -> navigation().openAccount(vault));
        shoot("18-account-of-an-old-vault");
        interact(() -> navigation().openRenewal(vault));
        RenewalPage page = new RenewalPage(this);
        shoot("18-renewal");
        page.begin(TestAccounts.PASSWORD);
        page.awaitKey();
        shoot("18-renewal-key");
        page.keepKeyAndCopy();
        page.awaitOver();
        shoot("18-renewal-over");
        page.delete();
        shoot("18-renewal-delete");
    }

    @Test
    void previewAndEditor() throws IOException {
        OpenVault.Files vault = TestAccounts.newVault(server());
        String poem = "The sword in the stone\nwaits for a king.\n\nWhoever draws the sword\nis king of the land.\n";
        Path text = Files.writeString(folder().resolve("source"), poem.repeat(40));
        vault.vault().transfers().upload(text, VaultPath.ROOT, "Sword in the stone.txt", Overwrite.REFUSE)
                .run(progress -> {});
        Path picture = Files.write(folder().resolve("picture"), SampleFiles.picture(ContentKind.JPEG, 600, 400));
        vault.vault().transfers().upload(picture, VaultPath.ROOT, "Banner.jpg", Overwrite.REFUSE).run(progress -> {});
        show(vault);
        FilesPage page = new FilesPage(this);
        page.awaitNames("Banner.jpg", "Sword in the stone.txt");
        PreviewPage preview = new PreviewPage(this);
        preview.toggleByKey();
        shoot("16-preview-nothing");
        page.select("Banner.jpg");
        advance(Duration.ofSeconds(1));
        preview.awaitPicture();
        shoot("16-preview-picture");
        page.select("Sword in the stone.txt");
        advance(Duration.ofSeconds(1));
        await("can be edited", preview::canEdit);
        shoot("16-preview-text");
        preview.edit();
        EditorPage editor = new EditorPage(this);
        await("focus in the text", editor::textHasFocus);
        editor.typeAtStart("x");
        shoot("17-editor");
        editor.findByKey();
        editor.find("sword");
        editor.findNextByEnter();
        shoot("17-editor-find");
    }

    @Test
    void transfers() throws IOException {
        show(TestAccounts.newVault(server()));
        FilesPage page = new FilesPage(this);
        page.awaitEmpty();
        Path[] sources = new Path[6];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = folder().resolve("Photos of the round table, part " + (i + 1) + ".zip");
            try (RandomAccessFile sparse = new RandomAccessFile(sources[i].toFile(), "rw")) {
                sparse.setLength(2L << 30);
            }
        }
        files().answer(sources);
        page.upload();
        TransfersPage panel = new TransfersPage(this);
        panel.awaitCount("Transfers 1 of 6");
        panel.focusByKey();
        panel.pauseOrResumeByKey(sources[2].getFileName().toString());
        shoot("15-transfers");
        panel.cancelAll();
        panel.awaitNothing();
        Path file = Files.write(folder().resolve("notes.txt"), new byte[1234]);
        for (int i = 0; i < 2; i++) {
            files().answer(file, Files.write(folder().resolve("plan.txt"), new byte[12]));
            page.upload();
            page.awaitNames("notes.txt", "plan.txt");
        }
        panel.awaitQuestion("notes.txt");
        shoot("15-conflict");
    }

    private Node node(String id) {
        return lookup("#" + id).query();
    }

    @Test
    void secretsOfAnAccount() {
        show(TestAccounts.sample(server()));
        await("the records", () -> lookup(".list-cell").queryAll().size() > 5);
        shoot("11-secrets");
    }

    @Test
    void recoverFiles() {
        interact(navigation()::openRecoverFiles);
        WaitForAsyncUtils.waitForFxEvents();
        shoot("12-recover-files");
    }

    @Test
    void settingsAndAbout() {
        new ShellPage(this).settings();
        WaitForAsyncUtils.waitForFxEvents();
        shoot("13-settings");
        new ShellPage(this).about();
        WaitForAsyncUtils.waitForFxEvents();
        shoot("14-about");
    }
}
