package dev.scabbard.app.files.transfers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.LocalServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// What is asked and told before anything is sent, over a real server that takes files up to a limit.
final class TransferQuestionsTest extends TransfersGuiTest {

    private static final int LIMIT = 100_000;

    private Optional<LocalServer> limited = Optional.empty();

    @Override
    LocalServer vaultServer() {
        LocalServer server = LocalServer.start(
                LocalServerOptions.forVault(folder().resolve("limited")).withMaxUpload(LIMIT));
        limited = Optional.of(server);
        return server;
    }

    @AfterEach
    void stopServer() {
        limited.ifPresent(LocalServer::close);
    }

    private byte[] fetched(String name) throws IOException {
        Path target = Files.createTempDirectory(folder(), "back").resolve(name);
        files().answer(target);
        page().select(name);
        page().download();
        await("the file is fetched", () -> Files.exists(target));
        transfers().awaitNothing();
        return Files.readAllBytes(target);
    }

    @Test
    void takenNamesAreAskedAboutOneByOneOrForAll() throws IOException {
        Path[] sources = {file("a", 1), file("b", 1), file("c", 1)};
        upload(sources);
        page().awaitNames("a", "b", "c");
        upload(sources);
        transfers().awaitQuestion("“a”");
        await("the safest answer has the focus", transfers()::safestHasFocus);
        transfers().keepBothByEnter();
        transfers().awaitQuestion("“b”");
        transfers().tickForOthers();
        transfers().skip();
        page().awaitNames("a", "a (2)", "b", "c");
        assertEquals("", transfers().question());
    }

    @Test
    void whatCannotGoIsNamedBeforeAnythingIsSent() throws IOException {
        upload(file("line\nbreak", 1), file("good", 1));
        transfers().awaitQuestion("cannot go as it is");
        assertEquals(1, transfers().refused().size());
        transfers().leaveOut();
        page().awaitNames("good");
    }

    @Test
    void aTakenNameCanBeReplaced() throws IOException {
        upload(file("a", 1));
        page().awaitNames("a");
        Path changed = file("a", 2000);
        upload(changed);
        transfers().awaitQuestion("“a”");
        transfers().replace();
        await("the answer is taken", () -> transfers().question().isEmpty());
        page().awaitNotice("The file is in the vault");
        page().awaitNames("a");
        assertArrayEquals(Files.readAllBytes(changed), fetched("a"));
    }

    @Test
    void allTakenNamesCanBeReplacedAtOnce() throws IOException {
        upload(file("a", 1), file("b", 2));
        page().awaitNames("a", "b");
        Path[] changed = {file("a", 2001), file("b", 2002)};
        upload(changed);
        transfers().awaitQuestion("“a”");
        transfers().tickForOthers();
        transfers().replace();
        page().awaitNotice("2 files are in the vault");
        assertEquals("", transfers().question());
        page().awaitNames("a", "b");
        assertArrayEquals(Files.readAllBytes(changed[1]), fetched("b"));
    }

    @Test
    void filesOverTheServersLimitAreNamedBeforeAnythingIsSent() throws IOException {
        upload(file("large.bin", LIMIT + 1), file("small.bin", 10), file("vast.bin", 2 * LIMIT));
        transfers().awaitQuestion("2 things cannot go as they are");
        List<String> refused = transfers().refused();
        assertTrue(refused.getFirst().contains("large.bin"), refused.toString());
        assertTrue(refused.getLast().contains("vast.bin"), refused.toString());
        assertEquals(List.of(), page().names());
        transfers().leaveOut();
        page().awaitNames("small.bin");
    }

    @Test
    void aNameThatTheServerCannotTakeGoesUnderTheSuggestedOne() throws IOException {
        upload(file("line\nbreak", 1));
        transfers().awaitQuestion("cannot go as it is");
        transfers().useSuggestions();
        await("it is there", () -> page().names().size() == 1);
        assertEquals("line_break", page().names().getFirst());
    }

    @Test
    void linksToFoldersAndWhatIsNoFileAreLeftOutAndNamed() throws IOException {
        Path device = Path.of("/dev/null");
        Assumptions.assumeTrue(Files.exists(device), "this system has no devices in its folders");
        Path sent = file("tree/a.txt", 10);
        Path tree = Objects.requireNonNull(sent.getParent());
        Files.createSymbolicLink(tree.resolve("circle"), tree);
        Files.createSymbolicLink(tree.resolve("device"), device);
        Files.createSymbolicLink(tree.resolve("lost"), tree.resolve("nowhere"));
        Files.createSymbolicLink(tree.resolve("same.txt"), sent);
        files().answer(tree);
        page().uploadFolderByKey();
        transfers().awaitQuestion("3 things cannot go as they are");
        List<String> refused = transfers().refused();
        assertTrue(refused.get(0).contains("“circle” is a link to a folder"), refused.toString());
        assertTrue(refused.get(1).contains("“device” cannot be read"), refused.toString());
        assertTrue(refused.get(2).contains("“lost” is no longer there"), refused.toString());
        transfers().leaveOut();
        page().awaitNames("tree");
        page().openByKey("tree");
        page().awaitNames("a.txt", "same.txt");
    }
}
