package dev.scabbard.app.shell;

import dev.scabbard.app.ui.dialog.FileDialogs;
import dev.scabbard.app.ui.dialog.OfTheSystem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The system's file dialogs, whose answer is dropped when everything was locked while they were open: they have a loop
/// of their own and cannot be closed from here.
@Singleton
final class LockingFileDialogs implements FileDialogs {

    private final FileDialogs dialogs;
    private final Locker locker;

    @Inject
    LockingFileDialogs(@OfTheSystem FileDialogs dialogs, Locker locker) {
        this.dialogs = dialogs;
        this.locker = locker;
    }

    @Override
    public List<Path> chooseFiles(String title) {
        return unlessLocked(() -> dialogs.chooseFiles(title), List.of());
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        return unlessLocked(() -> dialogs.chooseFolder(title), Optional.empty());
    }

    @Override
    public Optional<Path> chooseTarget(String title, String suggestedName) {
        return unlessLocked(() -> dialogs.chooseTarget(title, suggestedName), Optional.empty());
    }

    private <T> T unlessLocked(Supplier<T> dialog, T nothing) {
        int before = locker.locks();
        T answer = dialog.get();
        return locker.locks() == before ? answer : nothing;
    }
}
