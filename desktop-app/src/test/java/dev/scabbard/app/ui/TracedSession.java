package dev.scabbard.app.ui;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.scabbard.app.ui.profile.Logging;
import dev.scabbard.core.disk.AtomicFile;
import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.local.SampleSecrets;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.Fingerprint;
import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.onboarding.KnownServer;
import dev.scabbard.core.onboarding.OnboardingWorkflow;
import dev.scabbard.core.onboarding.ServerFound;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.profile.LogLevel;
import dev.scabbard.core.profile.ProfileFolder;
import dev.scabbard.core.profile.ProfileStore;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.xecrets.XecretsAccount;
import dev.scabbard.core.xecrets.XecretsAddress;
import dev.scabbard.core.xecrets.XecretsRecord;
import dev.scabbard.core.xecrets.XecretsService;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/// A process of its own that does what a user does, logs everything it can, and looks at its own files meanwhile. Its
/// values come by standard input, one `name=value` a line; what it has seen goes to the file `seen`, one a line.
public final class TracedSession {

    private final ProfileFolder profile = ProfileFolder.resolve();
    private final Path base = profile.home().resolveSibling(".").normalize();
    private final UUID id = UUID.randomUUID();
    private final Map<String, String> values;
    private final Canaries content;
    private final Set<String> seen = new TreeSet<>();

    private TracedSession(Map<String, String> values) {
        this.values = values;
        content = new Canaries().add("content", value("content")).add("new content", value("new content"));
    }

    /// Does everything once.
    public static void main(String[] none) throws Exception {
        Logging.start(ProfileFolder.resolve());
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.TRACE);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        new TracedSession(in.lines()
                        .map(line -> line.split("=", 2))
                        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1])))
                .run();
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }

    private void run() throws Exception {
        // the setting may say what it likes, and somebody may even raise the root's level
        Logging.setLevel(LogLevel.DEBUG);
        for (String name : List.of("org.apache.hc.client5.http.wire", "org.apache.hc.client5.http.headers")) {
            seen.add("logs headers or bodies=" + LoggerFactory.getLogger(name).isErrorEnabled());
        }
        ((Logger) LoggerFactory.getLogger("dev.scabbard")).setLevel(Level.TRACE);
        Path data = profile.newVaultFolder();
        try (LocalServer server = LocalServer.start(LocalServerOptions.forVault(data).withSampleSecrets());
                OnboardingWorkflow workflow = new OnboardingWorkflow(TransportSettings.standard(), state -> {});
                SecretChars password = SecretChars.copyOf(value("password").toCharArray());
                SecretChars creationKey = server.accountCreationKey()) {
            creationKey.apply(key -> seen.add("creation key=" + new String(key)));
            ServerFound found = workflow.probe(server.origin());
            workflow.lookUp(value("user"));
            workflow.signUp(value("user"), password, creationKey).close();
            try (Vault vault = workflow.openNewAccount()) {
                use(vault);
            }
            ProfileStore.open(profile).update(before -> before.withVault(new SavedVault.LocalVault(
                    id, "This computer", data, value("user"), OptionalInt.of(server.port()))));
            try (SecretChars wrong = SecretChars.copyOf(value("wrong password").toCharArray())) {
                KnownServer known = KnownServer.of(found);
                failing(() -> workflow.unlock(known, value("user"), wrong).close());
            }
            server.backUp(base.resolve("out/backup"));
            reveal(server);
            look("everything was done");
        }
        try (LocalServer again = LocalServer.start(LocalServerOptions.forVault(data))) {
            look("started again on port " + again.port());
        }
        endUnexpectedly();
        Files.write(base.resolve("seen"), seen);
    }

    private void use(Vault vault) throws IOException {
        vault.resumption().openJournal(profile.journal(id), new Cancellation());
        FolderEntry folder = vault.createFolder(VaultPath.ROOT, value("folder"));
        Path first = base.resolve("in").resolve(value("local folder")).resolve("first");
        Path second = first.resolveSibling("second");
        Path target = base.resolve("out").resolve(value("local folder")).resolve("target");
        vault.transfers().upload(first, folder.path(), value("file"), Overwrite.REFUSE).run(progress -> look("upload"));
        vault.transfers().upload(second, folder.path(), value("file"), Overwrite.REPLACE)
                .run(progress -> look("replacement"));
        FileEntry file = (FileEntry) vault.list(folder.path()).entry(value("file")).orElseThrow();
        vault.transfers().read(file, 1 << 20, new Cancellation()).close();
        look("preview");
        vault.transfers().download(file, target, Overwrite.REFUSE).run(progress -> look("download"));
        vault.transfers().download(file, target, Overwrite.REPLACE).run(progress -> look("download over a file"));
        new AtomicFile(base.resolve("out/recovery-key.txt")).write(new byte[] {1});
        vault.rename(file, value("file") + "2");
        failing(() ->
                vault.transfers()
                        .download(file, target.resolveSibling("nothing"), Overwrite.REFUSE)
                        .run(progress -> {}));
        failing(() ->
                vault.transfers()
                        .upload(base.resolve("in").resolve(value("file")), VaultPath.ROOT, "x", Overwrite.REFUSE)
                        .run(progress -> {}));
        vault.delete(folder, true);
    }

    private void reveal(LocalServer server) {
        SampleSecrets sample = server.sampleSecrets().orElseThrow();
        XecretsService service = new XecretsService(TransportSettings::standard, InstantSource.system());
        try (SecretChars passphrase = SecretChars.copyOf(SampleSecrets.PASSPHRASE.toCharArray());
                XecretsAccount account = service.open(
                        XecretsAddress.parse(sample.baseUrl().toString()),
                        SampleSecrets.EMAIL,
                        passphrase,
                        Fingerprint.parse(sample.fingerprintText()))) {
            XecretsRecord record = account.list().getFirst();
            seen.add("title=" + record.title());
            try (SecretChars secret = account.reveal(record.id())) {
                secret.apply(text -> seen.add("secret=" + new String(text)));
            }
        }
    }

    /// Something that does not work, and a program that does not expect it.
    private static void failing(Runnable action) {
        try {
            action.run();
            throw new AssertionError("it worked");
        } catch (Problem problem) {
            LoggerFactory.getLogger(TracedSession.class).error("Unexpected error", problem);
        }
    }

    private void endUnexpectedly() throws InterruptedException {
        Thread thread = new Thread(() -> {
            NoSuchFileException cause = new NoSuchFileException(value("local folder") + "/" + value("file"));
            throw new IllegalStateException(value("file") + " of " + value("user"), cause);
        });
        thread.start();
        thread.join();
    }

    /// Whether the content is anywhere but in part files and targets, and whether anything is open to others.
    private void look(String when) {
        try {
            for (String found : content.inFiles(base, file -> !file.startsWith(base.resolve("in")))) {
                seen.add("content during " + when + "=" + where(found));
            }
            try (Stream<Path> all = Stream.of("home", "data", "out", "tmp").map(base::resolve).flatMap(this::tree)) {
                all.forEach(path -> seen.addAll(openToOthers(path)));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String where(String found) {
        String file = found.substring(found.lastIndexOf('/') + 1, found.indexOf(": "));
        return found.startsWith("out/") ? file.startsWith(".target.") ? "its part file" : file : found;
    }

    private Stream<Path> tree(Path folder) {
        try (Stream<Path> content = Files.walk(folder)) {
            return content.filter(path -> !path.equals(folder)).toList().stream();
        } catch (IOException | java.io.UncheckedIOException changing) {
            return Stream.empty();
        }
    }

    private Set<String> openToOthers(Path path) {
        try {
            return Files.getPosixFilePermissions(path).stream()
                    .filter(permission -> !permission.name().startsWith("OWNER"))
                    .map(permission -> "open to others=" + base.relativize(path))
                    .collect(Collectors.toSet());
        } catch (IOException gone) {
            return Set.of();
        }
    }
}
