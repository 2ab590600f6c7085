package dev.scabbard.core.vault.open;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scabbard.core.fuzz.FuzzTarget;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.dialect.Dialects;
import dev.scabbard.core.protocol.listing.DirectoryListing;
import dev.scabbard.core.protocol.request.WirePath;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.disk.LocalNames;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.FileSizes;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.names.Naming;
import dev.scabbard.core.vault.names.StoredNames;
import dev.scabbard.core.vault.problem.ItemProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Folders as a server lists them. Whatever it says: what is shown has a name, an action goes to the very item, and a
/// file on this computer lies in the folder that was chosen.
public final class ListingsFuzz implements FuzzTarget {

    private static final Path FOLDER = Path.of("chosen");
    private static final List<FileSizes> SIZES =
            Dialects.all().stream().map(FileSizes::new).toList();

    @Override
    public List<byte[]> seeds() {
        return Stream.of(
                        """
                        {"name":"gwen","fullpath":".","type":"directory","items":[\
                        {"name":"a.txt.exef","fullpath":"a.txt.exef","type":"file","size":5,"mimetype":"text/plain"},\
                        {"name":"b.exef","fullpath":"b.exef","type":"file","size":-44,"mimetype":null},\
                        {"name":"docs","fullpath":"docs","type":"directory","items":null},\
                        {"name":"later","fullpath":"later","type":"link","target":"x"}]}""",
                        """
                        {"name":"..","fullpath":"/etc","type":"directory","items":[\
                        {"name":"..","fullpath":"..","type":"directory","items":null},\
                        {"name":"../x.exef","fullpath":"../x.exef","type":"file","size":1,"mimetype":null},\
                        {"name":"\\u202egpj.exe.exef","fullpath":"","type":"file","size":1},\
                        {"name":"CON.txt.exef","fullpath":"","type":"file","size":1},\
                        {"name":"a:b\\\\c. .exef","fullpath":"","type":"file","size":9007199254740993},\
                        {"name":"\\ud800.exef","fullpath":"","type":"file","size":1},\
                        {"name":"漢字 👑.exef","fullpath":"","type":"file","size":1}]}""",
                        """
                        {"name":"0d3f","fullpath":".","type":"directory","creation_time":1790000000.25,"items":[\
                        {"name":"a.exef","fullpath":"a.exef","type":"file","size":176,"creation_time":1e9,"id":"6f"},\
                        {"name":"docs","fullpath":"docs","type":"directory","creation_time":-1}]}""",
                        "{\"name\":\"empty\",\"fullpath\":\"a/empty\",\"type\":\"directory\",\"items\":[]}")
                .map(text -> text.getBytes(UTF_8))
                .toList();
    }

    @Override
    public void read(byte[] input) {
        DirectoryListing listing;
        try {
            listing = DirectoryListing.parse(input);
        } catch (ProtocolProblem.MalformedReply e) {
            return; // told to the user
        }
        try (SecretBytes vaultKey = SecretBytes.takeOver(new byte[32])) {
            for (Naming naming : List.of(new Naming.Plain(), new Naming.Hidden())) {
                StoredNames names = new StoredNames(naming, vaultKey, unasked -> Optional.empty());
                for (FileSizes each : SIZES) {
                    VaultItems.entriesOf(VaultPath.of("parent"), listing.items(), names, each)
                            .forEach(entry -> check(entry, new ServerPaths(names)));
                }
                names.close();
            }
        }
    }

    private static void check(Entry entry, ServerPaths paths) {
        require(entry.path().parent().equals(VaultPath.of("parent")), "it lies elsewhere");
        require(!(entry instanceof FileEntry file) || file.size() >= FileEntry.NO_SIZE, "no size at all");
        try {
            String path = paths.entry(entry);
            require(WirePath.decode(WirePath.encode(path)).equals(path), "the server would read another path");
            require(Path.of(path).normalize().getNameCount() == 2, "an action leaves the folder");
        } catch (ItemProblem.NotActionable e) {
            require(!entry.actionable(), "an action is offered and refused");
        }
        String local = LocalNames.safe(entry.name()).name();
        require(FOLDER.equals(FOLDER.resolve(local).normalize().getParent()), "it leaves the folder");
        require(local.getBytes(UTF_8).length <= 255, "no file system takes it");
        require(local.chars().noneMatch(Character::isISOControl), "a control character");
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }
}
