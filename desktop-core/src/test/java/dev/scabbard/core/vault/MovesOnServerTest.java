package dev.scabbard.core.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scabbard.core.local.HostedRelease;
import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.ProxySettings;
import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.onboarding.OnboardingWorkflow;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.dialect.Dialects;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.content.Content;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.ItemProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Moving things, against the embedded server of each kind that can: paths in the clear and sealed, files on a disk and
/// in a database.
class MovesOnServerTest {

    @TempDir
    Path folder;

    /// A vault on a server of some release.
    private static final class Opened implements AutoCloseable {

        private final LocalServer server;
        private final Vault vault;

        Opened(Path folder, String release) {
            HostedRelease hosted = HostedRelease.parse(release).orElseThrow();
            assumeTrue(isSpoken(hosted), () -> release + " is not spoken");
            server = LocalServer.start(LocalServerOptions.forVault(folder).withRelease(hosted));
            try (OnboardingWorkflow workflow = new OnboardingWorkflow(
                            TransportSettings.standard().withProxy(new ProxySettings.Direct()), state -> {});
                    SecretChars password = SecretChars.copyOf("correct horse battery".toCharArray());
                    SecretChars creationKey = server.accountCreationKey()) {
                workflow.probe(server.origin());
                workflow.lookUp("gwen");
                workflow.signUp("gwen", password, creationKey).close();
                vault = workflow.openNewAccount();
            }
        }

        private static boolean isSpoken(HostedRelease hosted) {
            try {
                return Dialects.forRelease(hosted.release()).equals(hosted.dialect());
            } catch (ProtocolProblem.UnsupportedRelease e) {
                return false;
            }
        }

        FileEntry file(VaultPath where, String name, int length) {
            try (SecretBytes content = SecretBytes.takeOver(new byte[length])) {
                vault.transfers().upload(Content.memory(content), where, name, Overwrite.REFUSE).run(progress -> {});
            }
            return (FileEntry) vault.list(where).entry(name).orElseThrow();
        }

        List<String> names(VaultPath where) {
            return vault.list(where).entries().stream().map(Entry::name).sorted().toList();
        }

        @Override
        public void close() {
            vault.close();
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.3", "0.5", "0.6", "0.8"})
    void thingsMoveAndWhatCannotIsNamed(String release) {
        try (Opened opened = new Opened(folder, release)) {
            Vault vault = opened.vault;
            FolderEntry docs = vault.createFolder(VaultPath.ROOT, "docs (1)");
            FolderEntry inner = vault.createFolder(docs.path(), "inner");
            FileEntry file = opened.file(VaultPath.ROOT, "ä b.txt", 100);
            FileEntry taken = opened.file(VaultPath.ROOT, "taken", 1);
            opened.file(inner.path(), "taken", 2);

            assertEquals(inner.path().child("ä b.txt"), vault.moves().move(file, inner.path()).path());
            assertEquals(List.of("taken", "ä b.txt"), opened.names(inner.path()));
            assertThrows(ItemProblem.NotThere.class, () -> vault.moves().move(file, inner.path()));
            assertThrows(ItemProblem.TakenThere.class, () -> vault.moves().move(taken, inner.path()));
            assertThrows(ItemProblem.IntoItself.class, () -> vault.moves().move(docs, inner.path()));
            VaultPath nowhere = VaultPath.of("nowhere");
            ItemProblem.NotThere gone =
                    assertThrows(ItemProblem.NotThere.class, () -> vault.moves().move(taken, nowhere));
            assertTrue(gone.arguments().toString().contains("nowhere"));

            Entry moved = vault.moves().move(inner, VaultPath.ROOT);
            assertEquals(VaultPath.of("inner"), moved.path());
            assertEquals(List.of("taken", "ä b.txt"), opened.names(moved.path()));
            assertEquals(List.of(), opened.names(docs.path()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.3", "0.8"})
    void ofManyEachHasItsResult(String release) {
        try (Opened opened = new Opened(folder, release)) {
            FolderEntry docs = opened.vault.createFolder(VaultPath.ROOT, "docs");
            FileEntry one = opened.file(VaultPath.ROOT, "one", 1);
            FileEntry two = opened.file(VaultPath.ROOT, "two", 1);
            opened.file(docs.path(), "two", 2);
            FileEntry three = opened.file(VaultPath.ROOT, "three", 1);
            List<Integer> told = new ArrayList<>();
            MoveReport report = opened.vault
                    .moves()
                    .move(List.of(one, docs, two, three), docs.path(), told::add, new Cancellation());
            assertEquals(List.of(1, 2, 3, 4), told);
            assertEquals(
                    List.of(one, three),
                    report.moved().stream().map(MoveReport.Moved::from).toList());
            assertEquals(
                    List.of(docs, two),
                    report.refused().stream().map(MoveReport.Refused::entry).toList());
            assertInstanceOf(ItemProblem.IntoItself.class, report.refused().get(0).problem());
            assertInstanceOf(ItemProblem.TakenThere.class, report.refused().get(1).problem());
            assertEquals(List.of(), report.left());

            Cancellation cancelled = new Cancellation();
            cancelled.cancel();
            Entry back = report.moved().getFirst().to();
            MoveReport stopped = opened.vault
                    .moves()
                    .move(List.of(back), VaultPath.ROOT, count -> {}, cancelled);
            assertEquals(List.of(back), stopped.left());
            assertInstanceOf(NetProblem.Cancelled.class, stopped.broken().orElseThrow());
            assertEquals(List.of("one", "three", "two"), opened.names(docs.path()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.3", "0.8"})
    void whatWasSeenGoesWithIt(String release) {
        try (Opened opened = new Opened(folder, release)) {
            FolderEntry docs = opened.vault.createFolder(VaultPath.ROOT, "docs");
            FileEntry file = opened.file(VaultPath.ROOT, "plan", 5);
            opened.vault.transfers().read(file, 1, new Cancellation()).close();
            opened.vault.moves().move(file, docs.path());
            FileEntry moved = (FileEntry) opened.vault.list(docs.path()).entry("plan").orElseThrow();
            opened.vault.transfers().read(moved, 1, new Cancellation()).close();
            assertEquals(List.of(), opened.vault.seen().alarms());
            assertTrue(opened.vault.seen().sighting(moved.path().segments()).isPresent());
        }
    }
}
