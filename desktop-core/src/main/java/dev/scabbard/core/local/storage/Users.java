package dev.scabbard.core.local.storage;

import dev.scabbard.core.disk.OwnerOnly;
import dev.scabbard.core.local.storage.Refusal.Reason;
import dev.scabbard.core.protocol.dialect.NameForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The users of a data folder. User names are case-sensitive and kept exactly as registered.
public final class Users {

    private static final Logger LOG = LoggerFactory.getLogger(Users.class);
    private static final String ACCOUNT = "account.json";
    private static final String FILES = "files";
    private static final String LONG_NAMES = "long-names";

    private final DataFolder dataFolder;
    private final NameForm names;
    private final InstantSource time;

    /// The users in this folder.
    ///
    /// @param names what names files and folders can have
    /// @param time says when something is made
    /// @throws IOException when the disk cannot be read or written
    public Users(DataFolder dataFolder, NameForm names, InstantSource time) throws IOException {
        this.dataFolder = dataFolder;
        this.names = names;
        this.time = time;
        completeRenamings();
    }

    /// A crash may have come between the new name in an account and the new name of its folder.
    private void completeRenamings() throws IOException {
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(dataFolder.users())) {
            stream.forEach(folders::add);
        }
        for (Path folder : folders) {
            Optional<Path> place = readIfWhole(folder).flatMap(account -> folder(account.username()));
            if (place.isPresent() && !Files.exists(place.get(), LinkOption.NOFOLLOW_LINKS)) {
                dataFolder.change(() -> DurableFiles.move(folder, place.get()));
            }
        }
    }

    private static Optional<Account> readIfWhole(Path folder) {
        try {
            return read(folder);
        } catch (IOException e) {
            LOG.warn("an account on disk cannot be read: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /// Whether a name can be a user's: not empty, `.` or `..`, without `/` and NUL, at most 255 bytes in UTF-8.
    ///
    /// @throws Refusal NAME_IMPOSSIBLE or NAME_TOO_LONG when it cannot
    public static void requirePossible(String username) {
        new VaultLocation(List.of()).child(NameForm.FILE_SYSTEM, username);
    }

    /// The user of this name.
    ///
    /// @throws IOException when the disk cannot be read, or what it holds of the user is damaged
    public Optional<Account> find(String username) throws IOException {
        Optional<Path> folder = folder(username);
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        // On a disk that takes A for a, the folder may be another user's.
        return read(folder.get()).filter(account -> account.username().equals(username));
    }

    private static Optional<Account> read(Path folder) throws IOException {
        try {
            return Optional.of(AccountFile.read(Files.readAllBytes(folder.resolve(ACCOUNT))));
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Optional.empty();
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
                DurableFiles.write(fresh.resolve(ACCOUNT), AccountFile.write(account));
                OwnerOnly.newFolder(fresh.resolve(FILES));
                DurableFiles.sync(fresh);
                DurableFiles.move(fresh, target);
            } finally {
                DurableFiles.deleteTree(fresh);
            }
        });
    }

    /// Changes what is kept of a user; the files stay. A new user name takes effect in one step.
    ///
    /// @param username of the user until now
    /// @param change makes the new account of the one that is kept
    /// @return the new account
    /// @throws Refusal NOT_FOUND when there is no such user, EXISTS when the new name is another user's,
    ///     NAME_IMPOSSIBLE or NAME_TOO_LONG when it cannot be one
    /// @throws IOException when the disk cannot be read or written
    public Account change(String username, UnaryOperator<Account> change) throws IOException {
        return dataFolder.changeFor(() -> {
            Account old = find(username).orElseThrow(() -> new Refusal(Reason.NOT_FOUND));
            Account changed = change.apply(old);
            requirePossible(changed.username());
            Path from = folder(username).orElseThrow(() -> new Refusal(Reason.NOT_FOUND));
            Path to = folder(changed.username()).orElseThrow(() -> new Refusal(Reason.NAME_IMPOSSIBLE));
            boolean moves = !to.equals(from);
            if (moves && Files.exists(to, LinkOption.NOFOLLOW_LINKS) && !Files.isSameFile(from, to)) {
                throw new Refusal(Reason.EXISTS);
            }
            DurableFiles.write(from.resolve(ACCOUNT), AccountFile.write(changed));
            if (moves) {
                DurableFiles.move(from, to);
            }
            return changed;
        });
    }

    /// The files of a user that [#find] has found.
    public UserVault vault(Account account) {
        Path folder = folder(account.username()).orElseThrow(() -> new Refusal(Reason.NOT_FOUND));
        LongNames longNames = new LongNames(folder.resolve(LONG_NAMES));
        return new UserVault(dataFolder, new VaultDisk(folder.resolve(FILES), names, longNames), names, time);
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
