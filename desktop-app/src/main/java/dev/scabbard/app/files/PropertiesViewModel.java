package dev.scabbard.app.files;

import dev.scabbard.app.files.seen.SeenWords;
import dev.scabbard.app.ui.BackgroundRunner;
import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.protocol.dialect.Capability;
import dev.scabbard.core.vault.Entry;
import dev.scabbard.core.vault.FileEntry;
import dev.scabbard.core.vault.VaultPath;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;

/// Everything that is known of one entry, or of several together. What folders hold is counted while it is looked at.
final class PropertiesViewModel {

    private final PropertiesSubject subject;
    private final RunningCount count;

    @Inject
    PropertiesViewModel(PropertiesSubject subject, BackgroundRunner runner) {
        this.subject = subject;
        count = new RunningCount(subject.open().vault(), runner);
    }

    /// Begins to count, where there is something to count.
    void shown() {
        if (counts()) {
            count.begin(entries());
        }
    }

    /// Counts no further.
    void hidden() {
        count.stop();
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
        return file().map(file -> file.size() < 0 ? Messages.text("files.sizeUnknown") : bytes(file.size()))
                .orElse("");
    }

    /// How much of the server's disk a file takes; empty for anything else.
    String storedSize() {
        return file().flatMap(file -> {
                    var stored = subject.open().vault().storedSize(file);
                    return stored.isPresent() ? Optional.of(bytes(stored.getAsLong())) : Optional.<String>empty();
                })
                .orElse("");
    }

    private static String bytes(long size) {
        return Messages.text(
                "files.properties.bytes",
                DisplayText.size(size),
                NumberFormat.getIntegerInstance().format(size));
    }

    /// Why there is no date, when this server has none.
    String created() {
        boolean known = subject.open().vault().capabilities().has(Capability.CREATION_TIME);
        return known ? "" : Messages.text("files.properties.created.unavailable");
    }

    /// What this computer has seen of a file before; empty for anything else.
    String seen() {
        return file().map(file -> SeenWords.of(subject.open().vault(), file)).orElse("");
    }

    /// Whether what is in it is counted.
    boolean counts() {
        return file().isEmpty();
    }

    /// What has been counted so far.
    ReadOnlyStringProperty countProperty() {
        return count.textProperty();
    }
}
