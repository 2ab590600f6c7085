package dev.scabbard.core.vault;

import dev.scabbard.core.excalibur.FileOutcome;
import dev.scabbard.core.excalibur.SessionAccount;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.FileNameProblem;
import dev.scabbard.core.protocol.reply.VaultInfo;
import dev.scabbard.core.protocol.reply.VaultSettings;
import dev.scabbard.core.vault.course.Patience;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.Folder;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.names.LookAlikes;
import dev.scabbard.core.vault.names.NameLimits;
import dev.scabbard.core.vault.names.NamesInfo;
import dev.scabbard.core.vault.names.Naming;
import dev.scabbard.core.vault.names.Renaming;
import dev.scabbard.core.vault.names.StoredNames;
import dev.scabbard.core.vault.open.OpenVault;
import dev.scabbard.core.vault.problem.ItemProblem;
import dev.scabbard.core.vault.problem.VaultStateProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Changes how all names of a vault are stored, or goes on with that. No step assumes that the one before was carried
/// out by this program, or that nobody else is at work:
///
/// 1. Everything is looked at ([NamesSurvey]): what would be in the way is said before anything is changed.
/// 2. The vault's info ([NamesInfo]) is told the direction and which plain names look like hidden ones. From here on
///    any computer that opens the vault shows everything rightly and can go on.
/// 3. Thing by thing is renamed, what is in a folder before the folder, until a round finds nothing to rename: others
///    may have added something.
/// 4. The info is told that it is done.
///
/// What a thing is shown as, and so its [VaultPath], is the same all the while. New things get hidden names in both
/// directions until it is done: those can always be told from plain ones.
final class NamesChange {

    /// A vault in which others add plain names all the time is left unfinished.
    private static final int MOST_ROUNDS = 5;

    private final OpenVault vault;
    private final StoredNames names;
    private final SessionAccount account;
    private final boolean hide;
    private final Consumer<VaultNames.Progress> told;
    private final List<NamesReport.Refused> refused = new ArrayList<>();
    private Set<String> lookAlikes = new HashSet<>();
    private long total;
    private long done;
    private int untouched;
    private int rounds;
    private boolean again;

    NamesChange(OpenVault vault, SessionAccount account, boolean hide, Consumer<VaultNames.Progress> told) {
        this.vault = vault;
        this.names = vault.paths().names();
        this.account = account;
        this.hide = hide;
        this.told = told;
    }

    NamesReport run(Cancellation cancellation) {
        VaultSettings settings = account.vaultRecord(cancellation).settings();
        if (NamesInfo.isUnreadable(settings.info(), vault.vaultKey())) {
            throw new VaultStateProblem.NamesUnreadable(); // whoever goes on all the same would hide hidden names
        }
        Naming stored = NamesInfo.read(settings.info(), vault.vaultKey());
        if (!stored.equals(names.naming())) {
            names.become(stored); // another computer has begun, gone on or finished
        }
        Naming wanted = hide ? new Naming.Hidden() : new Naming.Plain();
        if (stored.equals(wanted)) {
            return new NamesReport(true, List.of(), 0);
        }
        begin(stored, settings, cancellation);
        do {
            again = false;
            refused.clear();
            untouched = 0;
            change(VaultPath.ROOT, cancellation);
            total = 0;
        } while (again && ++rounds < MOST_ROUNDS);
        boolean finished = refused.isEmpty() && !again;
        if (finished) {
            say(wanted, cancellation);
        }
        return new NamesReport(finished, refused, untouched);
    }

    private void begin(Naming stored, VaultSettings settings, Cancellation cancellation) {
        told.accept(new VaultNames.Progress(0, 0));
        NamesSurvey survey = new NamesSurvey(vault, cancellation).run();
        total = survey.entries();
        Renaming renaming = stored.unfinished()
                .map(begun -> new Renaming(hide, begun.lookAlikes()))
                .orElseGet(() -> begun(survey));
        lookAlikes = new HashSet<>(renaming.lookAlikes().paths());
        Naming mixed = new Naming.Mixed(renaming);
        if (!stored.equals(mixed)) {
            say(mixed, settings, cancellation);
        }
    }

    private Renaming begun(NamesSurvey survey) {
        if (hide) {
            survey.requireRoomToHide();
        }
        return new Renaming(hide, survey.lookAlikes());
    }

    private void say(Naming naming, Cancellation cancellation) {
        say(naming, account.vaultRecord(cancellation).settings(), cancellation);
    }

    /// Tells the vault's info first: what breaks off after that is found there.
    private void say(Naming naming, VaultSettings settings, Cancellation cancellation) {
        VaultInfo info = NamesInfo.write(settings.info(), naming, vault.vaultKey())
                .orElseThrow(() -> new VaultStateProblem.TooManyNamesLookHidden(lookAlikes.size()));
        account.keep(settings.withInfo(info), cancellation);
        names.become(naming);
    }

    private void change(VaultPath path, Cancellation cancellation) {
        Folder folder;
        try {
            folder = patiently(() -> vault.items().list(path, cancellation), cancellation);
        } catch (ItemProblem.NotThere e) {
            return; // somebody has deleted it meanwhile
        }
        for (Entry entry : folder.entries()) {
            if (entry instanceof FolderEntry && entry.actionable()) {
                change(entry.path(), cancellation);
            }
        }
        // what is stored as it is makes way first: it may have the name that a hidden one is to get
        List<Entry> entries = new ArrayList<>(folder.entries());
        entries.sort(Comparator.comparing(this::isHidden));
        for (Entry entry : entries) {
            cancellation.check();
            if (entry.actionable()) {
                rename(entry, cancellation);
                tell();
            } else {
                untouched++;
            }
        }
    }

    private boolean isHidden(Entry entry) {
        return vault.paths().leaf(entry).equals(hidden(entry));
    }

    private String hidden(Entry entry) {
        return names.hidden(entry.name(), entry instanceof FileEntry);
    }

    private void tell() {
        if (total > 0) {
            done = Math.min(total, done + 1);
            told.accept(new VaultNames.Progress(done, total));
        }
    }

    private void rename(Entry entry, Cancellation cancellation) {
        String leaf = hide ? hidden(entry) : NamesSurvey.plainLeaf(entry);
        if (leaf.equals(vault.paths().leaf(entry))) {
            return;
        }
        if (hide && !NameLimits.HIDDEN.hasRoom(entry.name(), entry instanceof FileEntry)) {
            refused.add(new NamesReport.Refused(entry.path(), tooLong(entry)));
            return;
        }
        noteIfItLooksHidden(entry, cancellation);
        String from = vault.paths().entry(entry);
        again = true;
        switch (patiently(() -> vault.files().rename(from, leaf, cancellation), cancellation).outcome()) {
            case DONE -> vault.paths().renamed(entry, entry, leaf);
            case MISSING -> vault.paths().gone(entry); // or renamed by a try whose answer was lost: the next round sees
            case TAKEN -> {
                if (vault.files().checkPath(from, cancellation) == FileOutcome.MISSING) {
                    vault.paths().renamed(entry, entry, leaf);
                } else {
                    refuse(entry, new ItemProblem.NameTaken(entry.name()));
                }
            }
            default -> refuse(entry, new ItemProblem.NameRefused(entry.name()));
        }
    }

    private void refuse(Entry entry, Problem why) {
        refused.add(new NamesReport.Refused(entry.path(), why));
    }

    private static Problem tooLong(Entry entry) {
        return new FileNameProblem.FileNameTooLongHidden(
                entry.name(),
                entry instanceof FileEntry ? NameLimits.HIDDEN.fileBytes() : NameLimits.HIDDEN.folderBytes());
    }

    /// Something that came since the change began, and will look like something hidden, is noted before it does.
    private void noteIfItLooksHidden(Entry entry, Cancellation cancellation) {
        String path = LookAlikes.path(entry.path().parent().segments(), NamesSurvey.plainLeaf(entry));
        if (!hide && names.decoded(entry.name()).isPresent() && lookAlikes.add(path)) {
            say(new Naming.Mixed(new Renaming(false, new LookAlikes(lookAlikes))), cancellation);
        }
    }

    private <T> T patiently(Supplier<T> request, Cancellation cancellation) {
        return new Patience(vault.sleeper()).carryOut(request, cancellation);
    }
}
