package dev.scabbard.core.vault.queue;

import dev.scabbard.core.vault.disk.LocalTrouble;
import dev.scabbard.core.vault.problem.TransferProblem;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Looks at local files and folders that are to be sent. Links to files count as the files they point to; links to
/// folders are not followed.
final class LocalTree {

    private final Bounds bounds;

    LocalTree(Bounds bounds) {
        this.bounds = bounds;
    }

    /// Looks at them, with everything in them.
    ///
    /// @param sources as the user chose them
    /// @return one for each source, in the same order
    List<LocalNode> look(List<Path> sources) {
        List<LocalNode> found = new ArrayList<>(sources.size());
        for (Path source : sources) {
            found.add(look(source.toAbsolutePath(), 1));
        }
        bounds.tell();
        return found;
    }

    private LocalNode look(Path path, int depth) {
        bounds.lookAtAnother();
        try {
            BasicFileAttributes own =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (own.isDirectory()) {
                return folder(path, depth);
            }
            BasicFileAttributes attributes =
                    own.isSymbolicLink() ? Files.readAttributes(path, BasicFileAttributes.class) : own;
            if (attributes.isDirectory()) {
                return new LocalNode.Unusable(path, new QueueProblem.LinkNotFollowed(LocalTrouble.nameOf(path)));
            }
            if (!attributes.isRegularFile()) {
                return new LocalNode.Unusable(
                        path, new TransferProblem.SourceUnreadable(LocalTrouble.nameOf(path)));
            }
            return new LocalNode.OfFile(path, attributes.size());
        } catch (IOException e) {
            return new LocalNode.Unusable(path, LocalTrouble.reading(e, path));
        }
    }

    private LocalNode folder(Path path, int depth) {
        String name = LocalTrouble.nameOf(path);
        if (depth > Bounds.DEEPEST) {
            return new LocalNode.Unusable(path, new QueueProblem.TooDeep(name, Bounds.DEEPEST));
        }
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(path)) {
            stream.forEach(children::add);
        } catch (IOException | DirectoryIteratorException e) {
            return new LocalNode.Unusable(path, new QueueProblem.FolderUnreadable(name));
        }
        children.sort(Comparator.comparing(LocalTrouble::nameOf));
        List<LocalNode> content = new ArrayList<>(children.size());
        children.forEach(child -> content.add(look(child, depth + 1)));
        bounds.tell();
        return new LocalNode.OfFolder(path, content);
    }
}
