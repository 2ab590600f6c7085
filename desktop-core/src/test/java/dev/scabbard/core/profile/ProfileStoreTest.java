package dev.scabbard.core.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.problem.Argument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileStoreTest {

    @TempDir
    Path temporary;

    private ProfileFolder folder;

    @BeforeEach
    void folder() {
        folder = new ProfileFolder(temporary.resolve("below").resolve("home"), temporary.resolve("data"));
    }

    @Test
    void aFolderWithoutAProfileGivesAnEmptyOneAndStaysUntouched() {
        ProfileStore store = ProfileStore.open(folder);

        assertEquals(Profile.EMPTY, store.profile());
        assertTrue(store.setAside().isEmpty());
        assertTrue(Files.notExists(folder.home()));
    }

    @Test
    void whatIsSavedIsFoundByTheNextStart() {
        ProfileStore.open(folder).update(_ -> Samples.PROFILE);

        assertEquals(Samples.PROFILE, ProfileStore.open(folder).profile());
    }

    @Test
    void savingLeavesNothingBesideTheFile() throws IOException {
        ProfileStore store = ProfileStore.open(folder);
        store.update(_ -> Samples.PROFILE);
        store.update(profile -> profile.withoutVault(Samples.LOCAL.id()));

        assertEquals(List.of("lock", "logs", "profile.json"), names());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyButTheOwnerMayLook() throws IOException {
        Files.createDirectories(folder.logs());
        Files.setPosixFilePermissions(folder.home(), PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(folder.logs(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.file(), "{}");
        Files.setPosixFilePermissions(folder.file(), PosixFilePermissions.fromString("rw-rw-rw-"));

        ProfileStore.open(folder).update(_ -> Samples.PROFILE);

        assertEquals("rwx------", permissions(folder.home()));
        assertEquals("rwx------", permissions(folder.logs()));
        assertEquals("rw-------", permissions(folder.file()));
        assertEquals("rw-------", permissions(folder.home().resolve("lock")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nonsense", "[]", "7", "null", "{\"vaults\":[", "{} {}", "\u0000\u0000"})
    void aBrokenFileIsKeptAsideAndSaid(String content) throws IOException {
        write(content);

        ProfileStore store = ProfileStore.open(folder);

        Path aside = folder.home().resolve("profile.json.broken");
        assertEquals(Profile.EMPTY, store.profile());
        assertEquals(content, Files.readString(aside));
        assertTrue(Files.notExists(folder.file()));
        ProfileProblem.Broken said = store.setAside().orElseThrow();
        assertEquals(List.of(Argument.text(aside.toString())), said.arguments());
    }

    @Test
    void anOlderBrokenFileIsNotOverwritten() throws IOException {
        write("first");
        ProfileStore.open(folder);
        write("second");
        ProfileStore.open(folder);

        assertEquals("first", Files.readString(folder.home().resolve("profile.json.broken")));
        assertEquals("second", Files.readString(folder.home().resolve("profile.json.broken-2")));
    }

    @Test
    void whatANewerScabbardHasPutThereSurvivesASave() throws IOException {
        String future = """
                {"version": 9, "sync": {"on": true}, "preferences": {"theme": "light", "font": "big"},
                 "vaults": [
                   {"kind": "hologram", "id": "1"},
                   {"kind": "xecrets", "id": "6d5d1a2e-0b0f-4d3c-9f0e-2f1f4f3a9c03", "address": "https://x.example/api",
                    "userName": "a@b.example", "colour": "red"}]}""";
        write(future);

        ProfileStore store = ProfileStore.open(folder);
        store.update(profile -> profile.withPreferences(profile.preferences().withIdleMinutes(9)));

        String saved = Files.readString(folder.file());
        for (String kept : List.of("\"sync\"", "\"font\" : \"big\"", "hologram", "\"red\"", "\"version\" : 9")) {
            assertTrue(saved.contains(kept), kept);
        }
        Profile again = ProfileStore.open(folder).profile();
        assertEquals(Theme.LIGHT, again.preferences().theme());
        assertEquals(9, again.preferences().idleMinutes());
        assertEquals(1, again.vaults().size());
    }

    @Test
    void aVaultThatWasRemovedIsGoneFromTheFile() throws IOException {
        ProfileStore store = ProfileStore.open(folder);
        store.update(_ -> Samples.PROFILE);
        store.update(profile -> profile.withoutVault(Samples.EXCALIBUR.id()));

        assertFalse(Files.readString(folder.file()).contains("arthur"));
    }

    @Test
    void aChangeThatCannotBeWrittenChangesNothing() throws IOException {
        ProfileStore store = ProfileStore.open(folder);
        store.update(_ -> Samples.PROFILE);
        Files.delete(folder.file());
        Files.createDirectories(folder.file().resolve("in the way"));

        assertThrows(ProfileProblem.NotWritable.class, () -> store.update(_ -> Profile.EMPTY));

        assertEquals(Samples.PROFILE, store.profile());
        assertEquals(List.of("lock", "logs", "profile.json"), names());
    }

    @Test
    void aHomeThatIsAFileIsSaid() throws IOException {
        Files.createDirectories(temporary.resolve("below"));
        Files.writeString(folder.home(), "no folder");
        ProfileStore store = ProfileStore.open(folder);

        assertThrows(ProfileProblem.NotWritable.class, () -> store.update(_ -> Samples.PROFILE));
        assertEquals(Profile.EMPTY, store.profile());
    }

    @Test
    void aFileThatCannotBeReadIsLeftAlone() throws IOException {
        Files.createDirectories(folder.file());

        assertThrows(ProfileProblem.NotReadable.class, () -> ProfileStore.open(folder));
        assertTrue(Files.isDirectory(folder.file()));
    }

    @Test
    void onlyWhatIsSurelyAbandonedIsRemovedAtTheStart() throws IOException {
        write("{}");
        Path old = Files.writeString(folder.home().resolve("profile.json.a.tmp"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Path young = Files.writeString(folder.home().resolve("profile.json.b.tmp"), "half");

        ProfileStore.open(folder);

        assertTrue(Files.notExists(old));
        assertTrue(Files.exists(young));
    }

    @Test
    void listenersHearOfChangesUntilTheyLetGo() {
        ProfileStore store = ProfileStore.open(folder);
        List<Profile> heard = new ArrayList<>();
        ProfileStore.Subscription subscription = store.subscribe(heard::add);

        store.update(_ -> Samples.PROFILE);
        store.update(profile -> profile);
        subscription.close();
        store.update(_ -> Profile.EMPTY);

        assertEquals(List.of(Samples.PROFILE), heard);
    }

    @Test
    void whatAnotherProgramHasSavedIsKeptAndHeardOf() {
        ProfileStore first = ProfileStore.open(folder);
        ProfileStore second = ProfileStore.open(folder);
        List<Profile> heard = new ArrayList<>();
        second.subscribe(heard::add);
        first.update(profile -> profile.withVault(Samples.EXCALIBUR));
        second.update(profile -> profile.withVault(Samples.LOCAL));
        first.update(profile -> profile.withPreferences(profile.preferences().withIdleMinutes(9)));
        second.update(profile -> profile.withoutVault(Samples.EXCALIBUR.id()));

        assertEquals(List.of(Samples.LOCAL), ProfileStore.open(folder).profile().vaults());
        assertEquals(9, ProfileStore.open(folder).profile().preferences().idleMinutes());
        assertEquals(2, heard.size());
        assertEquals(9, heard.getLast().preferences().idleMinutes());
    }

    @Test
    void whatAnotherProgramHasDamagedIsReplacedByWhatIsRemembered() throws IOException {
        ProfileStore store = ProfileStore.open(folder);
        store.update(profile -> profile.withVault(Samples.EXCALIBUR));
        write("{\"vaults\":[");
        store.update(profile -> profile.withVault(Samples.LOCAL));

        assertEquals(2, ProfileStore.open(folder).profile().vaults().size());
    }

    @Test
    void changesOfManyThreadsAreAllKept() throws InterruptedException {
        ProfileStore store = ProfileStore.open(folder);
        List<Thread> threads = Stream.of(Samples.EXCALIBUR, Samples.LOCAL, Samples.XECRETS)
                .map(vault -> Thread.ofVirtual().start(() -> store.update(profile -> profile.withVault(vault))))
                .toList();
        for (Thread thread : threads) {
            assertTrue(thread.join(Duration.ofSeconds(60)));
        }

        assertEquals(3, ProfileStore.open(folder).profile().vaults().size());
    }

    private void write(String content) throws IOException {
        Files.createDirectories(folder.home());
        Files.write(folder.file(), content.getBytes(UTF_8));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.home())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
