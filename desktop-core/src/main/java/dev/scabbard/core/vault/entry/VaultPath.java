package dev.scabbard.core.vault.entry;

import java.util.ArrayList;
import java.util.List;

/// Where a folder or a file lies in a vault: the names from the root down, none of them empty. Names of files are
/// without the server's suffix `.exef`. It is never a path of the local file system, and a name such as `..` in it is
/// only a name.
///
/// @param segments the names, the root's first child first; empty for the root
public record VaultPath(List<String> segments) implements Comparable<VaultPath> {

    /// The vault's root.
    public static final VaultPath ROOT = new VaultPath(List.of());

    /// @throws IllegalArgumentException for an empty name or one with a slash in it: no server can name such a thing
    public VaultPath {
        segments = List.copyOf(segments);
        for (String segment : segments) {
            if (segment.isEmpty() || segment.indexOf('/') >= 0) {
                throw new IllegalArgumentException("not one name");
            }
        }
    }

    /// The path of `names` below the root.
    public static VaultPath of(String... names) {
        return new VaultPath(List.of(names));
    }

    /// Whether this is the root.
    public boolean isRoot() {
        return segments.isEmpty();
    }

    /// The last name; empty for the root, whose name is the vault's.
    public String name() {
        return isRoot() ? "" : segments.getLast();
    }

    /// What to call it when something is said about it: its name, `/` for the root.
    public String label() {
        return isRoot() ? "/" : name();
    }

    /// The folder that holds this; the root's parent is the root.
    public VaultPath parent() {
        return isRoot() ? this : new VaultPath(segments.subList(0, segments.size() - 1));
    }

    /// What is called `name` in this folder.
    ///
    /// @throws IllegalArgumentException as the constructor does
    public VaultPath child(String name) {
        List<String> longer = new ArrayList<>(segments);
        longer.add(name);
        return new VaultPath(longer);
    }

    /// This path's folders from the root to itself, for breadcrumbs; the first is the root.
    public List<VaultPath> trail() {
        List<VaultPath> trail = new ArrayList<>();
        for (int length = 0; length <= segments.size(); length++) {
            trail.add(new VaultPath(segments.subList(0, length)));
        }
        return List.copyOf(trail);
    }

    /// Whether this is `folder` or lies somewhere below it.
    public boolean isWithin(VaultPath folder) {
        return segments.size() >= folder.segments.size()
                && segments.subList(0, folder.segments.size()).equals(folder.segments);
    }

    @Override
    public int compareTo(VaultPath other) {
        return toString().compareTo(other.toString());
    }

    /// The names joined by slashes, `/` for the root. For people, not for a request.
    @Override
    public String toString() {
        return "/" + String.join("/", segments);
    }
}
