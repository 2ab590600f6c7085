package dev.scabbard.app.onboarding;

import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.control.FlowMarks;
import dev.scabbard.app.ui.profile.NetworkSettings;
import dev.scabbard.core.excalibur.server.ServerState;
import dev.scabbard.core.onboarding.KnownLogins;
import dev.scabbard.core.onboarding.OnboardingState;
import dev.scabbard.core.onboarding.OnboardingWorkflow;
import jakarta.inject.Inject;

/// The workflow behind the pages of one onboarding, and its states as marks. Used on the UI thread; the workflow's own
/// calls go to the background.
final class OnboardingFlow implements AutoCloseable {

    private final NetworkSettings settings;
    private final BackgroundRunner runner;
    private final FlowMarks marks = new FlowMarks();
    private KnownLogins logins = KnownLogins.NONE;
    private OnboardingWorkflow workflow;
    private int generation;

    @Inject
    OnboardingFlow(NetworkSettings settings, BackgroundRunner runner) {
        this.settings = settings;
        this.runner = runner;
        workflow = make();
    }

    private OnboardingWorkflow make() {
        int mine = ++generation;
        OnboardingWorkflow begun =
                new OnboardingWorkflow(settings.current(), state -> runner.onUiThread(() -> show(mine, state)));
        begun.onServerState(state -> runner.onUiThread(() -> show(mine, state)));
        begun.compareWith(logins);
        return begun;
    }

    private void show(int origin, ServerState state) {
        if (origin == generation) {
            marks.accept(state);
        }
    }

    private void show(int origin, OnboardingState state) {
        if (origin == generation) {
            marks.accept(state);
        }
    }

    /// Compares what servers show with these logins.
    void compareWith(KnownLogins known) {
        logins = known;
        workflow.compareWith(known);
    }

    /// The workflow as far as it has come.
    OnboardingWorkflow workflow() {
        return workflow;
    }

    /// A workflow that begins, with the settings as they are now.
    OnboardingWorkflow restart() {
        close();
        workflow = make();
        marks.accept(new OnboardingState.AddressNeeded());
        return workflow;
    }

    /// What it has reached.
    FlowMarks marks() {
        return marks;
    }

    @Override
    public void close() {
        workflow.close();
    }
}
