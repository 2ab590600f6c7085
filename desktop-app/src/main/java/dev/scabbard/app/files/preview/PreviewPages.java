package dev.scabbard.app.files.preview;

import dev.scabbard.app.files.content.PdfPages;
import dev.scabbard.app.files.content.Picture;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.Job;
import dev.scabbard.core.problem.Problem;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Leafs through a document: one page is drawn and held at a time.
final class PreviewPages {

    /// The width of a page as it is drawn, in pixels.
    private static final int WIDTH = 1200;

    private final BackgroundRunner runner;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page.Drawing());
    private final ReadOnlyIntegerWrapper number = new ReadOnlyIntegerWrapper();
    private Optional<PdfPages> document = Optional.empty();
    private Optional<Job> job = Optional.empty();

    PreviewPages(BackgroundRunner runner) {
        this.runner = runner;
    }

    /// What there is of a page.
    sealed interface Page {

        /// It is being drawn.
        record Drawing() implements Page {}

        /// It is drawn.
        record Drawn(Picture picture) implements Page {}

        /// It cannot be drawn; others may.
        ///
        /// @param text why
        record NotDrawn(String text) implements Page {}
    }

    /// Begins with the first page of a document, which stays the caller's.
    void open(PdfPages pages) {
        close();
        document = Optional.of(pages);
        draw(1);
    }

    /// Goes on by as many pages, or back, as far as there are any.
    void turn(int by) {
        document.ifPresent(pages -> goTo(Math.clamp((long) number.get() + by, 1, pages.count())));
    }

    /// Goes to the first page.
    void first() {
        document.ifPresent(pages -> goTo(1));
    }

    /// Goes to the last page.
    void last() {
        document.ifPresent(pages -> goTo(pages.count()));
    }

    private void goTo(int wanted) {
        if (wanted != number.get()) {
            draw(wanted);
        }
    }

    private void draw(int wanted) {
        document.ifPresent(pages -> {
            job.ifPresent(Job::cancel);
            number.set(wanted);
            put(new Page.Drawing());
            job = Optional.of(runner.run(
                    () -> pages.draw(wanted - 1, WIDTH), picture -> put(new Page.Drawn(picture)), this::failed));
        });
    }

    private void failed(Problem problem) {
        put(new Page.NotDrawn(Messages.problem(problem)));
    }

    private void put(Page next) {
        Page before = page.get();
        page.set(next);
        if (before instanceof Page.Drawn drawn) {
            drawn.picture().close();
        }
    }

    /// Nothing of a page stays.
    void close() {
        job.ifPresent(Job::cancel);
        job = Optional.empty();
        document = Optional.empty();
        number.set(0);
        put(new Page.Drawing());
    }

    /// How many pages there are; 0 without a document.
    int count() {
        return document.map(PdfPages::count).orElse(0);
    }

    /// The page on screen.
    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Whether there is no page before this one.
    boolean isFirst() {
        return number.get() <= 1;
    }

    /// Whether there is no page after this one.
    boolean isLast() {
        return number.get() >= count();
    }

    /// Its number, from 1; 0 without a document.
    ReadOnlyIntegerProperty numberProperty() {
        return number.getReadOnlyProperty();
    }
}
