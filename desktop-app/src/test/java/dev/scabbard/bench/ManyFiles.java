package dev.scabbard.bench;

import dev.scabbard.core.local.HostedRelease;
import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.profile.ProfileFolder;
import dev.scabbard.core.profile.ProfileStore;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;

/// A profile with one vault on this computer, in whose only folder lie 100,000 files. They are put on the disk beside
/// the first, which came by the usual way: nobody downloads them.
final class ManyFiles {

    /// How many there are.
    static final int COUNT = 100_000;

    private static final List<String> KINDS = List.of("pdf", "txt", "jpg", "odt", "zip", "mp3", "csv");
    private static final String FIRST = "Invoice 0.pdf";
    private static final int OVERHEAD = 44;

    private ManyFiles() {}

    /// @param home an empty folder, the program's home to be
    static void prepare(Path home) throws IOException {
        ProfileFolder profile = new ProfileFolder(home, home.resolve("data"));
        Path folder = profile.newVaultFolder();
        try (LocalServer server = LocalServer.start(LocalServerOptions.forVault(folder)
                        .withRelease(HostedRelease.parse("0.2").orElseThrow()));
                SecretChars key = server.accountCreationKey();
                Vault vault = OpenedVault.signUp(server.origin(), key.apply(String::new))) {
            vault.createFolder(VaultPath.ROOT, "many");
            Path first = Files.createFile(home.resolve("first"));
            vault.transfers().upload(first, VaultPath.of("many"), FIRST, Overwrite.REFUSE).run(progress -> {});
        }
        fill(folder);
        ProfileStore.open(profile)
                .update(before -> before.withVault(new SavedVault.LocalVault(
                        UUID.randomUUID(), "Bench", folder, OpenedVault.USER, OptionalInt.empty())));
    }

    private static void fill(Path dataFolder) throws IOException {
        Path where;
        try (Stream<Path> all = Files.walk(dataFolder)) {
            where = all.filter(path -> path.endsWith(FIRST + ".exef"))
                    .map(Path::getParent)
                    .findFirst()
                    .orElseThrow(() -> new IOException("the uploaded file is not where it should be"));
        }
        for (int i = 1; i < COUNT; i++) {
            String kind = KINDS.get(i % KINDS.size());
            int size = OVERHEAD + (int) (i * 7919L % 997);
            Files.write(where.resolve("Invoice " + i * 31L % COUNT + "-" + i + "." + kind + ".exef"), new byte[size]);
        }
    }
}
