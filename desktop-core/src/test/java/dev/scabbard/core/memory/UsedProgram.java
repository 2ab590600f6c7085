package dev.scabbard.core.memory;

import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.Fingerprint;
import dev.scabbard.core.onboarding.KnownServer;
import dev.scabbard.core.onboarding.OnboardingWorkflow;
import dev.scabbard.core.protocol.keys.RecoveryKey;
import dev.scabbard.core.secret.HeapSearch;
import dev.scabbard.core.secret.HeapSweep;
import dev.scabbard.core.secret.ProcessHardening;
import dev.scabbard.core.secret.ReachableSecrets;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.secret.SecretForms;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.xecrets.RecordId;
import dev.scabbard.core.xecrets.XecretsAccount;
import dev.scabbard.core.xecrets.XecretsAddress;
import dev.scabbard.core.xecrets.XecretsService;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A program that opens a vault of the oldest and one of the newest release, and an account, uses all of them a few
/// thousand times from several threads, locks them, and then waits to be looked at. Every secret that it held it tells
/// inverted.
final class UsedProgram {

    private static final int THREADS = 4;
    private static final int PASSWORD = 24;
    private static final RecordId RECORD = new RecordId("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static final String USER = "gwen";

    private final Path folder;
    private final int rounds;

    private UsedProgram(Path folder, int rounds) {
        this.folder = folder;
        this.rounds = rounds;
    }

    /// @param arguments a folder; how many rounds of five operations; the Xecrets service's address and its
    ///     certificate's fingerprint; the origins of two Excalibur servers, each with its account creation key after it
    public static void main(String[] arguments) throws Exception {
        ProcessHardening.apply();
        UsedProgram program = new UsedProgram(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        try (SecretChars password = randomText()) {
            tell("password", password);
            program.use(arguments, password);
        }
        HeapSweep.run();
        answer(Path.of(arguments[0]));
    }

    /// What somebody types.
    private static SecretChars randomText() {
        char[] chars = new char[PASSWORD];
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) ('!' + random.nextInt(90));
        }
        return SecretChars.takeOver(chars);
    }

    private void use(String[] arguments, SecretChars password) throws Exception {
        try (Vault older = vault(arguments[4], arguments[5], password);
                Vault newer = vault(arguments[6], arguments[7], password);
                XecretsAccount account = account(arguments[2], arguments[3])) {
            tellReachable(account);
            useAll(List.of(older, newer), account);
        }
    }

    private static Vault vault(String origin, String creationKey, SecretChars password) throws IllegalAccessException {
        try (OnboardingWorkflow workflow = new OnboardingWorkflow(TestServer.patientSettings(), state -> {})) {
            KnownServer server = KnownServer.of(workflow.probe(origin));
            workflow.lookUp(USER);
            try (SecretChars key = SecretChars.takeOver(creationKey.toCharArray())) {
                workflow.signUp(USER, password, key).close();
            }
            workflow.openNewAccount().close();
            Vault vault = workflow.unlock(server, USER, password);
            tellReachable(vault);
            showRecoveryKey(vault, password);
            return vault;
        }
    }

    private static XecretsAccount account(String address, String fingerprint) {
        try (SecretChars passphrase = randomText()) {
            tell("passphrase", passphrase);
            return new XecretsService(TestServer::patientSettings, Clock.systemUTC())
                    .open(XecretsAddress.parse(address), "a@mail.example", passphrase, Fingerprint.parse(fingerprint));
        }
    }

    private static void showRecoveryKey(Vault vault, SecretChars password) {
        try (RecoveryKey shown = vault.security().recoveryKey(password);
                SecretChars text = shown.text()) {
            tell("recovery key", text);
        }
    }

    private void useAll(List<Vault> vaults, XecretsAccount account) throws Exception {
        Path source = Files.write(folder.resolve("source"), new byte[20_000]);
        try (SecretChars first = account.reveal(RECORD)) {
            tell("revealed secret", first);
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> ends = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                ends.add(threads.submit(round("file" + i, source, vaults.get(i % vaults.size()), account)));
            }
            for (Future<Integer> end : ends) {
                end.get();
            }
        }
    }

    private Callable<Integer> round(String name, Path source, Vault vault, XecretsAccount account) {
        return () -> {
            int done = 0;
            for (int i = 0; i < rounds / THREADS; i++) {
                vault.transfers().upload(source, VaultPath.ROOT, name + "-" + i, Overwrite.REFUSE).run(progress -> {});
                FileEntry file = (FileEntry) vault.list(VaultPath.ROOT).entry(name + "-" + i).orElseThrow();
                if (i % 2 == 0) {
                    vault.transfers().download(file, folder.resolve(name), Overwrite.REPLACE).run(progress -> {});
                } else {
                    vault.transfers().read(file, 5_000, new Cancellation()).close();
                }
                account.reveal(RECORD).close();
                vault.delete(file, false);
                done++;
            }
            return done;
        };
    }

    private static void tellReachable(Object open) throws IllegalAccessException {
        ReachableSecrets.of(open).forEach(UsedProgram::tell);
    }

    private static void tell(String what, SecretChars secret) {
        try (SecretBytes utf8 = secret.toUtf8()) {
            tell(what, utf8);
        }
    }

    private static void tell(String what, SecretBytes secret) {
        secret.use(bytes -> Child.tell(what + "=" + HexFormat.of().formatHex(SecretForms.inverted(bytes))));
    }

    private static void answer(Path folder) throws IOException {
        Child.tell("locked");
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (Optional.ofNullable(questions.readLine()).filter("dump"::equals).isPresent()) {
            Child.tell(HeapSearch.dump(folder, true).toString());
        }
    }
}
