package dev.scabbard.core.vault;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.scabbard.core.excalibur.MadeAccount;
import dev.scabbard.core.excalibur.NewAccountWish;
import dev.scabbard.core.excalibur.ServerConnection;
import dev.scabbard.core.excalibur.Session;
import dev.scabbard.core.excalibur.SignUp;
import dev.scabbard.core.hostile.HostileServer;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.local.HostedRelease;
import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.protocol.keys.KeyAlgorithm;
import dev.scabbard.core.protocol.names.NameCipher;
import dev.scabbard.core.protocol.reply.VaultInfo;
import dev.scabbard.core.protocol.reply.VaultRecord;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.content.Content;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.stream.FileContent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// An account on an embedded server, whose vault can be opened as often as is needed: through disturbances, past them,
/// and by a client that knows nothing of hidden names.
final class NamedVault implements AutoCloseable {

    private final LocalServer server;
    private final HostileServer hostile;
    private final MadeAccount account;
    private final List<Vault> opened = new ArrayList<>();

    NamedVault(Path folder, String release, boolean hidden) {
        server = LocalServer.start(
                LocalServerOptions.forVault(folder).withRelease(HostedRelease.parse(release).orElseThrow()));
        hostile = HostileServer.inFrontOf(server.port());
        try (ServerConnection connection = TestServer.connect(server.origin());
                SecretChars password = SecretChars.copyOf("correct horse".toCharArray());
                SecretChars key = server.accountCreationKey()) {
            account = new SignUp(connection)
                    .make(new NewAccountWish("gwen", KeyAlgorithm.PBKDF2, hidden), password, key, new Cancellation());
        }
    }

    HostileServer hostile() {
        return hostile;
    }

    /// Opened as the product does.
    Vault open() {
        return open(server.origin(), false);
    }

    /// Opened through what disturbs it.
    Vault openDisturbed() {
        return open(hostile.origin(), false);
    }

    /// Opened by a client that takes every name as it is stored.
    Vault openAsStored() {
        return open(server.origin(), true);
    }

    private Vault open(String origin, boolean asStored) {
        Session session = TestServer.connect(origin).open(account.credential().copy(), new Cancellation());
        VaultRecord record = session.account().vaultRecord(new Cancellation());
        VaultRecord told = asStored
                ? new VaultRecord(
                        record.settings().withInfo(VaultInfo.EMPTY), record.unlockSalt(), record.sealedKey())
                : record;
        Vault vault = Vault.open(session, told);
        opened.add(vault);
        return vault;
    }

    /// A name that could be taken for the hidden form of another one.
    String looksHidden(String other) {
        try (NameCipher cipher = NameCipher.of(account.vaultKey())) {
            return cipher.hidden(other);
        }
    }

    /// What is kept for all clients of the vault.
    String info() {
        Session session = TestServer.connect(server.origin()).open(account.credential().copy(), new Cancellation());
        try {
            return session.account().vaultRecord(new Cancellation()).settings().info().text();
        } finally {
            session.close();
        }
    }

    static FileEntry file(Vault vault, VaultPath path, String content) {
        try (SecretBytes bytes = SecretBytes.takeOver(content.getBytes(StandardCharsets.UTF_8))) {
            vault.transfers()
                    .upload(Content.memory(bytes), path.parent(), path.name(), Overwrite.REPLACE)
                    .run(_ -> {});
        }
        return new FileEntry(path, content.length());
    }

    /// Makes files, whose content is their path, and the folders that they need.
    static void make(Vault vault, String... paths) {
        for (String path : paths) {
            List<String> names = List.of(path.split("/"));
            for (int depth = 1; depth < names.size(); depth++) {
                VaultPath folder = new VaultPath(names.subList(0, depth));
                if (vault.list(folder.parent()).entries().stream().noneMatch(each -> each.path().equals(folder))) {
                    vault.createFolder(folder.parent(), folder.name());
                }
            }
            file(vault, new VaultPath(names), path);
        }
    }

    static String read(Vault vault, FileEntry file) {
        try (FileContent content = vault.transfers().read(file, 1000, new Cancellation())) {
            return content.bytes().apply(bytes -> new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /// Everything in a vault: files with their content, folders with a slash.
    static TreeMap<String, String> everything(Vault vault) {
        TreeMap<String, String> found = new TreeMap<>();
        collect(vault, VaultPath.ROOT, found);
        return found;
    }

    private static void collect(Vault vault, VaultPath path, TreeMap<String, String> found) {
        for (Entry entry : vault.list(path).entries()) {
            String shown = String.join("/", entry.path().segments());
            String twice =
                    switch (entry) {
                        case FileEntry file -> found.put(shown, read(vault, file));
                        case FolderEntry folder -> {
                            collect(vault, folder.path(), found);
                            yield found.put(shown + "/", "");
                        }
                    };
            assertFalse(twice != null, "two things are called " + shown);
        }
    }

    @Override
    public void close() {
        opened.forEach(Vault::close);
        account.close();
        hostile.close();
        server.close();
    }
}
