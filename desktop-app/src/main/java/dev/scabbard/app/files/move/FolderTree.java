package dev.scabbard.app.files.move;

import dev.scabbard.app.files.move.FolderNode.State;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.Job;
import dev.scabbard.app.ui.dialog.Dialogs;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.FileNameProblem;
import dev.scabbard.core.vault.Moves;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.ItemProblem;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The folders of a vault to choose one from. Each is looked into when it is opened for the first time; at first the
/// way to the folder on screen is open.
final class FolderTree {

    private final MoveSubject subject;
    private final BackgroundRunner runner;
    private final Dialogs dialogs;
    private final FolderNode root = new FolderNode(VaultPath.ROOT);
    private final ReadOnlyObjectWrapper<Optional<FolderNode>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final List<Job> jobs = new ArrayList<>();
    private Optional<VaultPath> wanted = Optional.empty();

    @Inject
    FolderTree(MoveSubject subject, BackgroundRunner runner, Dialogs dialogs) {
        this.subject = subject;
        this.runner = runner;
        this.dialogs = dialogs;
        watch(root);
    }

    private void watch(FolderNode node) {
        node.expandedProperty().subscribe(open -> {
            if (open) {
                look(node);
            }
        });
    }

    /// The tree is on screen.
    void shown() {
        wanted = Optional.of(subject.from());
        root.expandedProperty().set(true);
        select(root);
    }

    /// The tree leaves the screen: no name stays here.
    void hidden() {
        jobs.forEach(Job::cancel);
        jobs.clear();
        wanted = Optional.empty();
        selected.set(Optional.empty());
        complaint.set("");
        root.children().clear();
    }

    private void look(FolderNode node) {
        State state = node.stateProperty().get();
        if (state == State.UNSEEN || state == State.FAILED) {
            fetch(node);
        }
    }

    private void fetch(FolderNode node) {
        node.setState(State.LOADING);
        jobs.add(runner.run(
                () -> subject.order().apply(foldersIn(node.path())),
                folders -> show(node, folders),
                problem -> failed(node, problem)));
    }

    private List<Entry> foldersIn(VaultPath folder) {
        return subject.open().vault().list(folder).entries().stream()
                .filter(entry -> entry instanceof FolderEntry && entry.actionable())
                .toList();
    }

    private void show(FolderNode node, List<Entry> folders) {
        List<FolderNode> children =
                folders.stream().map(folder -> new FolderNode(folder.path())).toList();
        children.forEach(this::watch);
        node.children().setAll(children);
        node.setState(State.SEEN);
        wanted.ifPresent(path -> children.stream()
                .filter(child -> path.isWithin(child.path()))
                .findFirst()
                .ifPresent(this::goOn));
    }

    /// Opens the next folder on the way to the wanted one, or selects that.
    private void goOn(FolderNode next) {
        if (wanted.filter(next.path()::equals).isPresent()) {
            wanted = Optional.empty();
            select(next);
        } else {
            next.expandedProperty().set(true);
        }
    }

    private void failed(FolderNode node, Problem problem) {
        node.setState(State.FAILED);
        node.expandedProperty().set(false);
        complaint.set(Messages.problem(problem));
    }

    /// The user is at this folder.
    void select(FolderNode node) {
        Optional<String> obstacle = subject.entries().stream()
                .flatMap(entry -> Moves.obstacle(entry, node.path()).stream())
                .map(problem -> words(problem, node.path()))
                .findFirst();
        selected.set(Optional.of(node));
        complaint.set(obstacle.orElse(""));
        possible.set(obstacle.isEmpty());
    }

    /// Where things lie is no mistake of the user: it is the place to begin at.
    private static String words(ItemProblem problem, VaultPath folder) {
        return problem instanceof ItemProblem.ThereAlready
                ? Messages.text("files.move.here", MoveWords.folder(folder))
                : Messages.problem(problem);
    }

    /// Takes the selected folder.
    void decide() {
        selected.get().filter(node -> possible.get()).map(FolderNode::path).ifPresent(subject.onChosen());
    }

    /// Asks for a name, and makes a folder of it in the selected one.
    void newFolder() {
        selected.get().ifPresent(parent -> ask(parent, "", Optional.empty()));
    }

    private void ask(FolderNode parent, String typed, Optional<String> refusal) {
        dialogs.ask(
                new Dialogs.TextQuestion(
                        Messages.text("files.newFolder.title"),
                        Messages.text("files.move.newFolder.label", MoveWords.folder(parent.path())),
                        typed,
                        Messages.text("files.newFolder.action"),
                        name -> refusal.filter(words -> name.equals(typed)).or(() -> complaintAbout(name))),
                name -> make(parent, name));
    }

    private Optional<String> complaintAbout(String name) {
        try {
            subject.open().vault().names().limits().checkFolder(name);
            return Optional.empty();
        } catch (FileNameProblem problem) {
            return Optional.of(Messages.problem(problem));
        }
    }

    private void make(FolderNode parent, String name) {
        jobs.add(runner.run(
                () -> subject.open().vault().createFolder(parent.path(), name),
                made -> {
                    subject.onMade().run();
                    wanted = Optional.of(made.path());
                    fetch(parent);
                    parent.expandedProperty().set(true);
                },
                problem -> ask(parent, name, Optional.of(Messages.problem(problem)))));
    }

    /// The vault's root.
    FolderNode root() {
        return root;
    }

    /// What is to be moved, in words.
    String what() {
        return MoveWords.what(subject.entries());
    }

    /// The folder where the user is.
    ReadOnlyObjectProperty<Optional<FolderNode>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Why things cannot go there, or why a folder could not be looked into; empty when nothing is wrong.
    ReadOnlyStringProperty complaintProperty() {
        return complaint.getReadOnlyProperty();
    }

    /// Whether things can go there.
    ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }
}
