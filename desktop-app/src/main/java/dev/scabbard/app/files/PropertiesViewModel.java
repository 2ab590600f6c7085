package dev.scabbard.app.files;

import dev.scabbard.app.files.folder.RunningCount;
import dev.scabbard.app.files.kind.EntryTime;
import dev.scabbard.app.files.rows.FileRow;
import dev.scabbard.app.files.seen.SeenWords;
import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.ServerNeeds;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.Job;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.protocol.dialect.Capability;
import dev.scabbard.core.vault.VaultIndex;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Everything that is known of one entry, or of several together. What folders hold is counted while it is looked at.
final class PropertiesViewModel {

    private final PropertiesSubject subject;
    private final BackgroundRunner runner;
    private final RunningCount count;
    private final ReadOnlyStringWrapper items = new ReadOnlyStringWrapper(" ");
    private Optional<Job> asking = Optional.empty();

    @Inject
    PropertiesViewModel(PropertiesSubject subject, BackgroundRunner runner) {
        this.subject = subject;
        this.runner = runner;
        count = new RunningCount(subject.open().vault(), runner);
    }

    /// Begins to count, where there is something to count.
    void shown() {
        if (counts()) {
            count.begin(entries());
        }
        if (hasItemCount()) {
            VaultIndex index = subject.open().vault().index();
            Cancellation untilLocked = new Cancellation();
            asking = Optional.of(runner.run(
                    () -> index.count(untilLocked),
                    all -> items.set(Messages.text("files.properties.itemCount", Argument.count(all))),
                    problem -> items.set(Messages.problem(problem))));
        }
    }

    /// Counts no further.
    void hidden() {
        count.stop();
        asking.ifPresent(Job::cancel);
    }

    private List<Entry> entries() {
        return subject.rows().stream().map(FileRow::entry).toList();
    }

    private Optional<FileEntry> file() {
        return subject.rows().size() == 1 && subject.rows().getFirst().entry() instanceof FileEntry file
                ? Optional.of(file)
                : Optional.empty();
    }

    /// Its name, or how many there are.
    String title() {
        FileRow first = subject.rows().getFirst();
        if (subject.rows().size() > 1) {
            return Messages.text("files.properties.several", Argument.count(subject.rows().size()));
        }
        return first.entry().path().isRoot() ? Messages.text("files.home") : first.shownName();
    }

    /// The folders that lead to it.
    String place() {
        VaultPath folder = subject.rows().getFirst().entry().path().parent();
        return DisplayText.neutralised(folder.toString());
    }

    /// What it is for; empty for several.
    String kind() {
        return subject.rows().size() == 1
                ? Messages.text(subject.rows().getFirst().kind().messageKey())
                : "";
    }

    /// How long a file is; empty for anything else.
    String size() {
        return file().map(PropertiesViewModel::size).orElse("");
    }

    /// How much of the server's disk a file takes; empty for anything else.
    String storedSize() {
        return file().flatMap(file -> {
                    var stored = subject.open().vault().storedSize(file);
                    return stored.isPresent() ? Optional.of(bytes(stored.getAsLong())) : Optional.<String>empty();
                })
                .orElse("");
    }

    private static String size(FileEntry file) {
        if (file.size() < 0) {
            return Messages.text("files.sizeUnknown");
        }
        return file.isSizeExact()
                ? bytes(file.size())
                : Messages.text("files.properties.atMost", bytes(file.size()));
    }

    private static String bytes(long size) {
        return Messages.text(
                "files.properties.bytes",
                DisplayText.size(size),
                NumberFormat.getIntegerInstance().format(size));
    }

    /// When one thing came into the vault, or why there is no date; empty for several and for the vault itself.
    String created() {
        if (!subject.open().vault().capabilities().has(Capability.CREATION_TIME)) {
            return ServerNeeds.reason(Capability.CREATION_TIME);
        }
        return subject.rows().size() == 1 ? EntryTime.inWords(subject.rows().getFirst().entry()) : "";
    }

    /// What this computer has seen of a file before; empty for anything else.
    String seen() {
        return file().map(file -> SeenWords.of(subject.open().vault(), file)).orElse("");
    }

    /// Whether what is in it is counted.
    boolean counts() {
        return file().isEmpty();
    }

    /// Whether the server knows how many items there are: it does of the whole vault.
    boolean hasItemCount() {
        return subject.rows().size() == 1
                && subject.rows().getFirst().entry().path().isRoot()
                && subject.open().vault().capabilities().has(Capability.COUNT);
    }

    /// How many items the server says there are; blank until it has.
    ReadOnlyStringProperty itemsProperty() {
        return items.getReadOnlyProperty();
    }

    /// What has been counted so far.
    ReadOnlyStringProperty countProperty() {
        return count.textProperty();
    }
}
