package dev.scabbard.app.onboarding;

import dev.scabbard.app.ui.StoryBench;
import dev.scabbard.app.ui.control.Mark;
import dev.scabbard.app.ui.view.OnboardingStart;
import java.nio.file.Path;
import java.util.List;

/// An onboarding without a window.
final class OnboardingBench implements AutoCloseable {

    static final String PASSWORD = "correct horse battery";

    private final StoryBench bench;
    private final OnboardingViewModel viewModel;

    OnboardingBench(Path folder, OnboardingStart start) {
        bench = new StoryBench(folder);
        viewModel = begin(start);
    }

    OnboardingViewModel begin(OnboardingStart start) {
        return new OnboardingViewModel(
                start,
                new OnboardingFlow(bench.settings(), bench.runner()),
                bench.runner(),
                bench.profile(),
                bench.servers(),
                bench.xecrets(),
                bench.navigation(),
                bench.dialogs());
    }

    StoryBench world() {
        return bench;
    }

    OnboardingViewModel viewModel() {
        return viewModel;
    }

    PageKind page() {
        return viewModel.pageProperty().get();
    }

    /// Looks at the server and goes on to the account.
    void findServer(OnboardingViewModel onboarding) {
        onboarding.server().addressProperty().set(bench.server().origin());
        onboarding.server().proceed();
        onboarding.server().proceed();
    }

    /// Types user name and secrets and goes on.
    static void account(OnboardingViewModel onboarding, String user, String password, String repeated, String key) {
        onboarding.account().userNameProperty().set(user);
        submit(onboarding, password, repeated, key);
    }

    static void submit(OnboardingViewModel onboarding, String password, String repeated, String key) {
        onboarding.account().proceed(new TypedSecrets(
                StoryBench.secret(password), StoryBench.secret(repeated), StoryBench.secret(key)));
    }

    /// A new account, up to its open vault.
    void signUp(OnboardingViewModel onboarding, String user) {
        findServer(onboarding);
        account(onboarding, user, PASSWORD, "", "");
        submit(onboarding, PASSWORD, PASSWORD, bench.accountCreationKey());
        onboarding.recoveryKey().kept().tickedProperty().set(true);
        onboarding.recoveryKey().proceed();
    }

    static List<Mark.State> states(List<Mark> marks) {
        return marks.stream().map(Mark::state).toList();
    }

    @Override
    public void close() {
        viewModel.close();
        bench.close();
    }
}
