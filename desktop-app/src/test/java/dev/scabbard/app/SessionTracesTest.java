package dev.scabbard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.joran.spi.JoranException;
import dev.scabbard.app.files.FilesPage;
import dev.scabbard.app.files.content.ContentKind;
import dev.scabbard.app.files.content.SampleFiles;
import dev.scabbard.app.files.editor.EditorPage;
import dev.scabbard.app.files.preview.PreviewPage;
import dev.scabbard.app.secrets.SecretsPage;
import dev.scabbard.app.shell.ShellPage;
import dev.scabbard.app.ui.Canaries;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.app.unlock.UnlockPage;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.content.Content;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// A session in the window, logged by the program's own configuration with every level raised: what is shown, edited
/// and revealed is afterwards neither in the log nor in any file that was written meanwhile.
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
final class SessionTracesTest extends GuiTest {

    private static final String TEXT = "text.txt";
    private static final String PICTURE = "picture.png";
    private static final String PAGES = "pages.pdf";

    private final String mark = UUID.randomUUID().toString();
    private final Instant begin = Instant.now().minusSeconds(2);
    private final Map<Logger, Optional<Level>> changed = new HashMap<>();
    private final LoggerContext product = new LoggerContext();
    private final Canaries content = new Canaries();
    private Appender<ILoggingEvent> log;

    @BeforeEach
    void logEverything() throws JoranException {
        product.putProperty("scabbard.logs", profileFolder().logs().toString());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(product);
        configurator.doConfigure(SessionTracesTest.class.getResource("/logback.xml"));
        for (Logger logger : product.getLoggerList()) {
            if (logger.getLevel() == Level.OFF) {
                set(logger.getName(), Level.OFF);
            }
        }
        set("dev.scabbard", Level.TRACE);
        set(org.slf4j.Logger.ROOT_LOGGER_NAME, Level.TRACE);
        log = product.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("FILE");
        root().addAppender(log);
    }

    private void set(String name, Level level) {
        Logger logger = (Logger) LoggerFactory.getLogger(name);
        changed.put(logger, Optional.ofNullable(logger.getLevel()));
        logger.setLevel(level);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @AfterEach
    void logAsBefore() {
        root().detachAppender(log);
        changed.forEach((logger, level) -> logger.setLevel(level.orElse(null)));
        product.stop();
    }

    private void put(OpenVault.Files vault, String name, byte[] bytes) {
        content.add("content of " + name, Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length / 2 + 30));
        try (SecretBytes source = SecretBytes.copyOf(bytes)) {
            vault.vault().transfers().upload(Content.memory(source), VaultPath.ROOT, mark + name, Overwrite.REFUSE)
                    .run(at -> {});
        }
    }

    @Test
    void whatIsSeenEditedAndRevealedLeavesNoTrace() throws IOException {
        String text = ("written " + mark + "\n").repeat(3);
        OpenVault.Files vault = TestAccounts.newVault(server());
        put(vault, TEXT, text.getBytes(StandardCharsets.UTF_8));
        put(vault, PICTURE, SampleFiles.picture(ContentKind.PNG, 300, 100));
        put(vault, PAGES, SampleFiles.pdf(3));
        interact(() -> {
            instance(AppProfile.class).save(vault.saved());
            instance(Navigation.class).openVault(vault);
        });
        FilesPage files = new FilesPage(this);
        files.awaitNames(mark + PAGES, mark + PICTURE, mark + TEXT);
        lookAndEdit(files, text);
        files.renameByKey(mark + PICTURE, mark + "x.png");
        await("renamed", () -> files.names().contains(mark + "x.png"));
        files.deleteByKey(mark + PAGES);
        await("the question", files::asksBeforeDeletion);
        files.confirm();
        await("deleted", () -> !files.names().contains(mark + PAGES));
        failOnTheWindowsThread();
        lockAndFail(vault);
        Canaries words = reveal();

        words.add("name", mark).add("password", TestAccounts.PASSWORD).add("token", "Bearer ").add("JWT", "eyJ");
        words.add("typed password", "not this one at all");
        String logged = Files.readString(profileFolder().logs().resolve("scabbard.log"));
        assertTrue(logged.contains("DEBUG") && logged.contains("Unexpected"), logged);
        assertEquals(Set.of(), words.in(logged.getBytes(StandardCharsets.UTF_8)));
        requireNoContent("the end");
    }

    private void lookAndEdit(FilesPage files, String text) throws IOException {
        PreviewPage preview = new PreviewPage(this);
        preview.toggleByKey();
        preview.awaitOpen();
        look(files, PICTURE);
        preview.awaitPicture();
        requireNoContent("the picture");
        look(files, PAGES);
        preview.awaitPage("Page 1 of 3");
        requireNoContent("the pages");
        look(files, TEXT);
        await("can be edited", preview::canEdit);
        preview.edit();
        EditorPage editor = new EditorPage(this);
        editor.awaitOpen(text);
        await("focus in the text", editor::textHasFocus);
        requireNoContent("editing");
        editor.typeAtStart("more ");
        editor.saveByKey();
        editor.awaitNote("Saved");
        requireNoContent("saving");
        editor.leaveByKey();
        editor.awaitClosed();
    }

    private void look(FilesPage files, String name) {
        files.select(mark + name);
        advance(Duration.ofSeconds(1));
    }

    /// What the program's own handler for the window's thread does with an error of ours.
    private void failOnTheWindowsThread() {
        interact(() -> LoggerFactory.getLogger("dev.scabbard.app.shell.ScabbardApplication")
                .error("Unexpected error on the UI thread", new IllegalStateException("about " + mark,
                        new IOException(folder().resolve(mark).toString()))));
    }

    private void lockAndFail(OpenVault.Files vault) {
        new ShellPage(this).lockByKey();
        await("locked", () -> vault.vault().isLocked());
        UnlockPage unlock = new UnlockPage(this);
        await("unlock page", unlock::passwordHasFocus);
        unlock.typePassword("not this one at all");
        unlock.enter();
        // the test's own server holds the folder of this vault
        unlock.awaitProblem();
    }

    private Canaries reveal() {
        interact(() -> instance(Navigation.class).openVault(TestAccounts.sample(server())));
        SecretsPage secrets = new SecretsPage(this);
        await("records", () -> !secrets.titles().isEmpty());
        secrets.revealByKey();
        await("the secret", secrets::isRevealed);
        Canaries words = new Canaries().add("secret", secrets.shownText());
        secrets.titles().forEach(title -> words.add("title of a record", title));
        new ShellPage(this).lockByKey();
        return words;
    }

    /// In no file that was written since the test began: its own folders, the folder for temporary files, caches.
    private void requireNoContent(String after) throws IOException {
        for (Path place : Set.of(folder(), Path.of(System.getProperty("java.io.tmpdir")), Path.of(""))) {
            assertEquals(Set.of(), content.inFiles(place.toAbsolutePath(), this::isNew), "after " + after);
        }
    }

    private boolean isNew(Path file) {
        try {
            return Files.getLastModifiedTime(file).compareTo(FileTime.from(begin)) >= 0;
        } catch (IOException gone) {
            return false;
        }
    }
}
