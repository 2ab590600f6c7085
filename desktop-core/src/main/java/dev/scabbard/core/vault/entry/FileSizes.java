package dev.scabbard.core.vault.entry;

import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.dialect.SizeForm;
import dev.scabbard.core.protocol.listing.Item;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// What the sizes in the listings of one server say of files (Excalibur, part B, row *size query*): up to 0.7 they are
/// those of the content, from 0.8 on those of the stored bytes, which are padded. Asks nothing.
public final class FileSizes {

    private static final List<Exef> EVERY = Stream.of(2, 3, 4).map(Exef::ofVersion).toList();

    private final SizeForm form;
    private final Exef exef;

    /// @param dialect the server's
    public FileSizes(Dialect dialect) {
        form = dialect.server().size();
        exef = dialect.exef();
    }

    /// A listed file.
    public FileEntry entry(VaultPath path, Item.FileItem file) {
        return switch (form) {
            case WITH_EXEF_HEADER, INCLUDE_EXEF_SIZE ->
                new FileEntry(path, file.size().orElse(FileEntry.NO_SIZE), OptionalLong.empty(), file.created());
            case STORED -> {
                long most = file.size().isPresent() ? longestContent(file.size().getAsLong()) : FileEntry.NO_SIZE;
                yield new FileEntry(path, most, file.size(), file.created());
            }
        };
    }

    /// What is stored may be older than the wire, and older formats put less around a content.
    private static long longestContent(long stored) {
        return EVERY.stream().mapToLong(format -> format.longestPlaintext(stored)).max().orElse(0);
    }

    /// Whether a content of so many bytes may take so many, in whichever format it was sealed.
    static boolean mayTake(long stored, long length) {
        return EVERY.stream()
                .anyMatch(format -> length <= format.longestPlaintext(stored) && format.sealedLength(length) == stored);
    }

    /// Whether a listed file is exactly as long as one is whose content of so many bytes was sealed here.
    public boolean holds(FileEntry file, long length) {
        return file.stored().isPresent()
                ? file.stored().getAsLong() == exef.sealedLength(length)
                : file.size() == length;
    }

    /// How many bytes of the server's disk a file takes.
    ///
    /// @return empty for something that is too short, or too long, to be an encrypted file
    public OptionalLong stored(FileEntry file) {
        if (file.stored().isPresent() || file.size() < 0) {
            return file.stored();
        }
        boolean possible = file.size() <= exef.longestPlaintext(Long.MAX_VALUE);
        return possible ? OptionalLong.of(exef.sealedLength(file.size())) : OptionalLong.empty();
    }
}
