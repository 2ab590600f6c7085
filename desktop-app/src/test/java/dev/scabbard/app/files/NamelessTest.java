package dev.scabbard.app.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Things whose names on the server no client can show.
final class NamelessTest extends FilesGuiTest {

    private Path onTheDisk(String name) throws IOException {
        try (Stream<Path> everything = Files.walk(server().folder().path())) {
            return everything
                    .filter(path -> path.endsWith(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void theyAreCountedInANoticeAndTheOthersAreShown() throws IOException {
        folder(VaultPath.ROOT, "Papers");
        file(VaultPath.ROOT, "a.txt", 1);
        // this is how the server keeps the name "a/b.exef"
        Files.write(onTheDisk("Papers").resolveSibling("~x~a%2Fb.exef"), new byte[100]);
        page().reloadByKey();
        page().awaitNames("Papers", "a.txt");
        page().awaitNotice("One thing in this folder has a name that cannot be shown");
        assertEquals(List.of("Papers", "a.txt"), page().names());
    }
}
