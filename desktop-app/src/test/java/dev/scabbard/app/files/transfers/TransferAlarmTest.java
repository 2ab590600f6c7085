package dev.scabbard.app.files.transfers;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.vaults.OpenVaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A file that is fetched although it is not what this computer saw under that name.
final class TransferAlarmTest extends TransfersGuiTest {

    private static final String NAME = "contract.txt";
    private static final String OTHER = "draft.txt";
    private static final String WORDS = "Not what this computer saw";

    private Path stored(String name) throws IOException {
        try (Stream<Path> files = Files.walk(server().folder().path())) {
            return files.filter(path -> path.endsWith(name + ".exef")).findFirst().orElseThrow();
        }
    }

    private void swap() throws IOException {
        Path first = stored(NAME);
        Path second = stored(OTHER);
        Path aside = Files.move(first, first.resolveSibling("aside"));
        Files.move(second, first);
        Files.move(aside, second);
    }

    private Path download() throws IOException {
        Path target = Files.createTempDirectory(folder(), "back").resolve(NAME);
        files().answer(target);
        page().select(NAME);
        page().download();
        return target;
    }

    @Test
    void itsRowIsMarkedUntilTheUserKnowsAboutIt() throws IOException {
        files().answer(file(NAME, 100), file(OTHER, 100));
        page().upload();
        page().awaitNames(NAME, OTHER);
        await("sent", () -> transfers().count().isEmpty());
        swap();
        OpenVault.Files open = (OpenVault.Files) instance(OpenVaults.class).list().getFirst();
        Path target = download();
        await("fetched", () -> Files.exists(target));
        await("seen", () -> !open.vault().seen().alarms().isEmpty());
        await("nothing under way", () -> transfers().count().isEmpty());

        // Without a server the next one stays in the list and is tried again and again.
        server().close();
        download();
        await("it waits", () -> !transfers().count().isEmpty());
        transfers().focusByKey();
        await("the row is marked", () -> transfers().spoken(NAME).contains(WORDS));
        assertTrue(transfers().showsAlarm());

        open.vault().seen().accept(open.vault().seen().alarms());
        await("no mark", () -> !transfers().showsAlarm());
        assertTrue(transfers().spoken(NAME).startsWith(NAME));
        assertFalse(transfers().spoken(NAME).contains(WORDS));
    }
}
