package dev.scabbard.core.local.storage;

import dev.scabbard.core.local.storage.Refusal.Reason;
import dev.scabbard.core.protocol.dialect.NameForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/// Where the places of one vault are on disk, and what is there. Symbolic links are never followed: for clients they do
/// not exist. On a disk that takes `A` for `a`, two such names cannot stand side by side.
final class VaultDisk {

    private final Path root;
    private final NameForm form;
    private final LongNames longNames;

    VaultDisk(Path root, NameForm form, LongNames longNames) {
        this.root = root;
        this.form = form;
        this.longNames = longNames;
    }

    Path root() {
        return root;
    }

    /// Where this place is on disk, whether or not anything is there.
    ///
    /// @throws Refusal NAME_TOO_LONG when the disk cannot take a name
    Path path(VaultLocation location) {
        Path path = root;
        for (String name : location.names()) {
            path = path.resolve(diskName(name));
        }
        return path;
    }

    /// As [#path], if something is there.
    Optional<Path> existing(VaultLocation location) {
        Path path = root;
        for (String name : location.names()) {
            if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            path = path.resolve(diskName(name));
        }
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? Optional.of(path) : Optional.empty();
    }

    /// As [#path], of a folder.
    ///
    /// @throws Refusal NOT_FOUND when there is no such folder
    Path folder(VaultLocation location) {
        Path path = existing(location).orElseThrow(() -> new Refusal(Reason.NOT_FOUND));
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refusal(Reason.NOT_FOUND);
        }
        return path;
    }

    /// What is at a path on disk; empty for nothing, and for what is neither file nor folder.
    Optional<VaultEntry> entry(VaultLocation location, Path path) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isDirectory()) {
                return Optional.of(new VaultEntry.Folder(location, attributes.lastModifiedTime().toInstant()));
            }
            return attributes.isRegularFile()
                    ? Optional.of(new VaultEntry.File(
                            location, attributes.size(), attributes.lastModifiedTime().toInstant()))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// The name of what stands in a folder on disk; empty when it was not put there by us.
    Optional<String> name(Path onDisk) throws IOException {
        String diskName = onDisk.getFileName().toString();
        return switch (form) {
            case FILE_SYSTEM -> DiskName.read(diskName);
            case DATABASE -> LongNames.isMeant(diskName) ? longNames.read(diskName) : DiskName.read(diskName);
        };
    }

    /// Keeps what the disk cannot keep of the names down to a place, before something is put there.
    void prepare(VaultLocation location) throws IOException {
        for (String name : location.names()) {
            if (form == NameForm.DATABASE && isTooLong(DiskName.of(name))) {
                longNames.keep(name);
            }
        }
    }

    private String diskName(String name) {
        String onDisk = DiskName.of(name);
        if (!isTooLong(onDisk)) {
            return onDisk;
        }
        return switch (form) {
            case FILE_SYSTEM -> throw new Refusal(Reason.NAME_TOO_LONG);
            case DATABASE -> LongNames.onDisk(name);
        };
    }

    private static boolean isTooLong(String onDisk) {
        return onDisk.getBytes(StandardCharsets.UTF_8).length > VaultLocation.MAX_NAME_BYTES;
    }
}
