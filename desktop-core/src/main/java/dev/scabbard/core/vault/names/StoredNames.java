package dev.scabbard.core.vault.names;

import dev.scabbard.core.protocol.listing.DirectoryListing;
import dev.scabbard.core.protocol.listing.Item;
import dev.scabbard.core.protocol.names.FileNames;
import dev.scabbard.core.protocol.names.NameCipher;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.names.FolderNames.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// What the things of one vault are called on its server, and what they are shown as (Excalibur, E 4.6).
///
/// Where names are not hidden nothing is ever decoded. Where they are, a name that is no hidden one, because another
/// client has put it there, is shown as it is, or with a number when something else is shown under that name. Such
/// names are remembered folder by folder as they are listed, up to a bound; a folder of which nothing is remembered is
/// listed when a path leads through it.
///
/// Folders are given as the names that are shown, from the root down. It holds what was made from the vault key and is
/// the vault's to close. Safe for several threads.
public final class StoredNames implements AutoCloseable {

    private static final String ROOT = ".";

    private final SecretBytes vaultKey;
    private final Lister lister;
    private final KnownFolders known = new KnownFolders();
    private Optional<NameCipher> cipher = Optional.empty();
    private volatile Naming naming;

    /// Lists a folder.
    @FunctionalInterface
    public interface Lister {

        /// @param folder the server's path
        /// @return empty when there is no such folder
        Optional<DirectoryListing> list(String folder);
    }

    /// @param vaultKey stays the caller's, who closes it after this
    public StoredNames(Naming naming, SecretBytes vaultKey, Lister lister) {
        this.naming = naming;
        this.vaultKey = vaultKey;
        this.lister = lister;
    }

    /// How names are stored.
    public Naming naming() {
        return naming;
    }

    /// Names are stored in another way from now on. What the things are shown as stays.
    public void become(Naming other) {
        naming = other;
        known.clear();
    }

    /// How long names may be.
    public NameLimits limits() {
        return naming instanceof Naming.Plain ? NameLimits.PLAIN : NameLimits.HIDDEN;
    }

    private synchronized NameCipher cipher() {
        NameCipher present = cipher.orElseGet(() -> NameCipher.of(vaultKey));
        cipher = Optional.of(present);
        return present;
    }

    /// The server's path of a folder; the root is `.`.
    public String folder(List<String> folder) {
        if (folder.isEmpty()) {
            return ROOT;
        }
        List<String> parts = new ArrayList<>(folder.size());
        for (int depth = 0; depth < folder.size(); depth++) {
            parts.add(leaf(folder.subList(0, depth), folder.get(depth), false));
        }
        return String.join("/", parts);
    }

    /// The server's path of a file, with `.exef`.
    public String file(List<String> file) {
        List<String> folder = file.subList(0, file.size() - 1);
        String leaf = leaf(folder, file.getLast(), true);
        return folder.isEmpty() ? leaf : folder(folder) + "/" + leaf;
    }

    /// The stored name of something that is there, a file's with `.exef`.
    public String leaf(List<String> folder, String name, boolean file) {
        Shown shown = new Shown(name, file);
        return naming instanceof Naming.Plain
                ? FolderNames.plain(shown)
                : exception(folder, shown).orElseGet(() -> hidden(shown));
    }

    private Optional<String> exception(List<String> folder, Shown name) {
        if (!known.has(folder)) {
            lister.list(folder(folder)).ifPresent(listing -> shown(folder, listing.items()));
        }
        return known.stored(folder, name);
    }

    /// The stored name for something new, a file's with `.exef`: hidden, when a part of the names is.
    ///
    /// @throws dev.scabbard.core.protocol.FileNameProblem when the server cannot take it, or nobody should make it
    public String newLeaf(String name, boolean file) {
        if (file) {
            limits().checkFile(name);
        } else {
            limits().checkFolder(name);
        }
        Shown shown = new Shown(name, file);
        return naming instanceof Naming.Plain ? FolderNames.plain(shown) : hidden(shown);
    }

    /// The hidden form of a name, of a file with `.exef`.
    public String hidden(String name, boolean file) {
        return hidden(new Shown(name, file));
    }

    private String hidden(Shown name) {
        return name.file() ? cipher().hiddenFile(FolderNames.plain(name)) : cipher().hidden(name.name());
    }

    /// What a name stands for if it is taken for a hidden one.
    ///
    /// @param name of a file without `.exef`
    /// @return empty when it cannot be one: nobody makes names with control characters
    public Optional<String> decoded(String name) {
        return cipher().shown(name).filter(FileNames::isActionable);
    }

    /// What the things in a folder are to be shown as, and takes note of those that are stored in some other way.
    ///
    /// @param folder where they are
    /// @param items all that is in it
    /// @return for each of them, in order, its name, a file's without `.exef`; empty when no client can show it
    public List<Optional<String>> shown(List<String> folder, List<Item> items) {
        Naming as = naming;
        if (as instanceof Naming.Plain) {
            return items.stream()
                    .map(item -> FolderNames.visible(item.name(), isFile(item)))
                    .toList();
        }
        List<Optional<String>> shown = new ArrayList<>(items.size());
        Set<Shown> taken = FolderNames.none();
        for (Item item : items) {
            Optional<String> name = unhidden(as, folder, item.name(), isFile(item));
            name.ifPresent(text -> taken.add(new Shown(text, isFile(item))));
            shown.add(name);
        }
        FolderNames others = new FolderNames();
        IntStream.range(0, items.size())
                .filter(i -> shown.get(i).isEmpty())
                .boxed()
                .sorted(Comparator.comparing(i -> items.get(i).name()))
                .forEach(i -> shown.set(i, asItIs(items.get(i), taken, others)));
        known.put(folder, others);
        return shown;
    }

    private static Optional<String> asItIs(Item item, Set<Shown> taken, FolderNames others) {
        boolean file = isFile(item);
        return FolderNames.visible(item.name(), file).map(name -> {
            Shown free = FolderNames.free(new Shown(name, file), taken);
            taken.add(free);
            others.put(free, item.name());
            return free.name();
        });
    }

    private static boolean isFile(Item item) {
        return item instanceof Item.FileItem;
    }

    /// What a stored name was before it was hidden.
    ///
    /// @return empty when it is to be shown as it is
    private Optional<String> unhidden(Naming as, List<String> folder, String leaf, boolean file) {
        boolean plain = as.unfinished()
                .filter(renaming -> renaming.lookAlikes().contains(folder, leaf))
                .isPresent();
        return plain ? Optional.empty() : FolderNames.visible(leaf, file).flatMap(this::decoded);
    }

    /// What a folder is shown as that the server names by its stored names. Asks nothing.
    ///
    /// @return empty when that is not known
    public Optional<List<String>> shownFolder(List<String> leaves) {
        return shown(leaves, false);
    }

    /// What a file is shown as that the server names by its stored names, the last one with `.exef`.
    ///
    /// @return empty when no client can show it
    public Optional<List<String>> shownFile(List<String> leaves) {
        return shown(leaves, true);
    }

    private Optional<List<String>> shown(List<String> leaves, boolean toFile) {
        Naming as = naming;
        List<String> path = new ArrayList<>(leaves.size());
        for (int i = 0; i < leaves.size(); i++) {
            String leaf = leaves.get(i);
            boolean file = toFile && i == leaves.size() - 1;
            Optional<String> name = as instanceof Naming.Plain
                    ? FolderNames.visible(leaf, file)
                    : unhidden(as, path, leaf, file).or(() -> exceptional(path, leaf, file, toFile));
            if (name.isEmpty()) {
                return Optional.empty();
            }
            path.add(name.get());
        }
        return Optional.of(path);
    }

    private Optional<String> exceptional(List<String> folder, String leaf, boolean file, boolean mayAsk) {
        if (mayAsk && !known.has(folder)) {
            lister.list(folder(folder)).ifPresent(listing -> shown(List.copyOf(folder), listing.items()));
        }
        Optional<String> shown = known.shown(folder, leaf);
        return mayAsk ? shown.or(() -> FolderNames.visible(leaf, file)) : shown;
    }

    /// What to look for on the server, where names are as they are stored.
    public List<String> queries(String text) {
        return switch (naming) {
            case Naming.Plain _ -> List.of(text);
            case Naming.Hidden _ -> List.of(cipher().hidden(text));
            case Naming.Mixed _ -> List.of(cipher().hidden(text), text);
        };
    }

    /// Something is stored under another name, or lies there now.
    ///
    /// @param leaf the stored name, a file's with `.exef`
    public void stored(List<String> folder, String name, boolean file, String leaf) {
        Shown shown = new Shown(name, file);
        if (!(naming instanceof Naming.Plain)) {
            known.change(folder, names -> {
                names.remove(shown);
                if (!leaf.equals(hidden(shown))) {
                    names.put(shown, leaf);
                }
            });
        }
    }

    /// Something is no longer there under this name.
    public void gone(List<String> folder, String name, boolean file) {
        known.change(folder, names -> names.remove(new Shown(name, file)));
        if (!file) {
            known.forgetWithin(folder, name);
        }
    }

    /// Whether a thing must stay where it is for now: a change of all names is not finished, and tells the thing, or
    /// something in it, from a hidden one by its path.
    public boolean isHeld(List<String> folder, String name, boolean file) {
        String leaf = FolderNames.plain(new Shown(name, file));
        return naming.unfinished()
                .filter(renaming -> renaming.lookAlikes().anyWithin(folder, leaf))
                .isPresent();
    }

    /// Wipes what was made from the vault key, and forgets the names.
    @Override
    public synchronized void close() {
        cipher.ifPresent(NameCipher::close);
        known.clear();
    }
}
