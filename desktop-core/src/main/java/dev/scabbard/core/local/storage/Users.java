package dev.scabbard.core.local.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.scabbard.core.disk.OwnerOnly;
import dev.scabbard.core.local.storage.Refusal.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The users of a data folder. User names are case-sensitive and kept exactly as registered.
public final class Users {

    private static final String ACCOUNT = "account.json";
    private static final String FILES = "files";

    private final DataFolder dataFolder;

    /// The users in this folder.
    public Users(DataFolder dataFolder) {
        this.dataFolder = dataFolder;
    }

    /// Whether a name can be a user's: not empty, `.` or `..`, without `/` and NUL, at most 255 bytes in UTF-8.
    ///
    /// @throws Refusal NAME_IMPOSSIBLE or NAME_TOO_LONG when it cannot
    public static void requirePossible(String username) {
        new VaultLocation(List.of()).child(username);
    }

    /// The user of this name.
    ///
    /// @throws IOException when the disk cannot be read, or what it holds of the user is damaged
    public Optional<Account> find(String username) throws IOException {
        Optional<Path> folder = folder(username);
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        try {
            Account account =
                    DataFolder.JSON.readValue(Files.readAllBytes(folder.get().resolve(ACCOUNT)), Account.class);
            account.requireWhole();
            // On a disk that takes A for a, the folder may be another user's.
            return account.username().equals(username) ? Optional.of(account) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JsonProcessingException e) {
            // Its message quotes the file.
            throw new IOException("an account on disk is damaged");
        }
    }

    /// Adds a user with an empty vault; there is all of it or nothing.
    ///
    /// @throws Refusal EXISTS when the name is taken, NAME_IMPOSSIBLE or NAME_TOO_LONG when it cannot be one
    /// @throws IOException when the disk cannot be written
    public void add(Account account) throws IOException {
        requirePossible(account.username());
        Path target = folder(account.username()).orElseThrow(() -> new Refusal(Reason.NAME_IMPOSSIBLE));
        dataFolder.change(() -> {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new Refusal(Reason.EXISTS);
            }
            Path fresh = dataFolder.prepareFolder();
            try {
                DurableFiles.write(fresh.resolve(ACCOUNT), DataFolder.JSON.writeValueAsBytes(account));
                OwnerOnly.newFolder(fresh.resolve(FILES));
                DurableFiles.sync(fresh);
                DurableFiles.move(fresh, target);
            } finally {
                DurableFiles.deleteTree(fresh);
            }
        });
    }

    /// The files of a user that [#find] has found.
    public UserVault vault(Account account) {
        Path folder = folder(account.username()).orElseThrow(() -> new Refusal(Reason.NOT_FOUND));
        return new UserVault(dataFolder, folder.resolve(FILES));
    }

    private Optional<Path> folder(String username) {
        try {
            requirePossible(username);
        } catch (Refusal e) {
            return Optional.empty();
        }
        String name = DiskName.of(username);
        if (name.getBytes(StandardCharsets.UTF_8).length > VaultLocation.MAX_NAME_BYTES) {
            name = "~h~" + sha256(username);
        }
        return Optional.of(dataFolder.users().resolve(name));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
