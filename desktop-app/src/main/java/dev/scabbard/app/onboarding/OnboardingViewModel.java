package dev.scabbard.app.onboarding;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.dialog.Dialogs;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.vaults.LocalVaultService;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.vaults.XecretsOpener;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.app.ui.view.OnboardingStart;
import dev.scabbard.core.net.Fingerprint;
import dev.scabbard.core.onboarding.KnownServer;
import dev.scabbard.core.onboarding.ServerFound;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.protocol.keys.RecoveryKey;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.Vault;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

/// The pages that lead from nothing to something open, and what passes from one to the next. At the end it is
/// remembered and shown.
public final class OnboardingViewModel {

    private final OnboardingStart start;
    private final List<PageKind> pages;
    private final ReadOnlyObjectWrapper<PageKind> page;
    private final OnboardingFlow flow;
    private final BackgroundRunner runner;
    private final AppProfile profile;
    private final LocalVaultService servers;
    private final Navigation navigation;
    private final ServerViewModel server;
    private final AccountViewModel account;
    private final PlaceViewModel place;
    private final KeepRecoveryKeyViewModel recoveryKey;
    private final OpeningViewModel opening;
    private final XecretsViewModel xecrets;
    private final SampleViewModel sample;
    private Optional<ServerFound> found = Optional.empty();
    private Optional<SavedVault.LocalVault> local = Optional.empty();
    private String userName = "";
    private boolean handedOver;

    @Inject
    OnboardingViewModel(
            OnboardingStart start,
            OnboardingFlow flow,
            BackgroundRunner runner,
            AppProfile profile,
            LocalVaultService servers,
            XecretsOpener xecretsOpener,
            Navigation navigation,
            Dialogs dialogs) {
        this.start = start;
        this.flow = flow;
        this.runner = runner;
        this.profile = profile;
        this.servers = servers;
        this.navigation = navigation;
        flow.compareWith(profile.logins());
        pages = PageKind.of(start);
        page = new ReadOnlyObjectWrapper<>(pages.getFirst());
        server = new ServerViewModel(flow, runner, this::continueWith);
        account = new AccountViewModel(flow, runner, new AccountOutcome());
        place = new PlaceViewModel(flow, runner, servers, new PlaceOutcome());
        recoveryKey = new KeepRecoveryKeyViewModel(this::openNewAccount);
        opening = new OpeningViewModel(flow, runner, new OpeningOutcome());
        xecrets = new XecretsViewModel(xecretsOpener, profile, runner, navigation);
        sample = new SampleViewModel(servers, xecretsOpener, profile, runner, navigation, dialogs);
    }

    private void continueWith(ServerFound server) {
        found = Optional.of(server);
        account.show(server);
        page.set(PageKind.ACCOUNT);
    }

    private final class AccountOutcome implements AccountViewModel.Outcome {

        @Override
        public void known(String name, SecretChars password) {
            userName = name;
            page.set(PageKind.OPENING);
            opening.openKnown(name, password);
        }

        @Override
        public void signedUp(String name, RecoveryKey key) {
            userName = name;
            recoveryKey.show(key, vaultName(), name);
            page.set(PageKind.RECOVERY_KEY);
        }
    }

    private final class PlaceOutcome implements PlaceViewModel.Outcome {

        @Override
        public void made(SavedVault.LocalVault vault, RecoveryKey key) {
            local = Optional.of(vault);
            userName = vault.userName();
            // From now on the vault exists: whatever happens to this page, it must be found again.
            profile.save(vault);
            recoveryKey.show(key, vault.name(), vault.userName());
            page.set(PageKind.RECOVERY_KEY);
        }

        @Override
        public void restored(SavedVault.LocalVault vault) {
            profile.save(vault);
            navigation.openUnlock(vault);
        }
    }

    private final class OpeningOutcome implements OpeningViewModel.Outcome {

        @Override
        public void opened(Vault vault, String name) {
            handedOver = true;
            SavedVault saved = saved(vault, name);
            profile.save(saved);
            profile.rememberLogin(saved.id(), vault.loginFacts());
            navigation.openVault(new OpenVault.Files(saved, vault));
        }

        @Override
        public void sendBack(Problem problem) {
            page.set(PageKind.ACCOUNT);
            account.showProblem(problem);
        }
    }

    private void openNewAccount() {
        page.set(PageKind.OPENING);
        opening.openNew(userName);
    }

    private SavedVault saved(Vault vault, String name) {
        if (local.isPresent()) {
            return local.get().withPort(vault.account().server().origin().port());
        }
        KnownServer known = KnownServer.of(found.orElseThrow());
        Optional<SavedVault> before = profile.vaults().stream()
                .filter(each -> each instanceof SavedVault.ExcaliburVault excalibur
                        && excalibur.address().equals(known.address())
                        && excalibur.userName().equals(name))
                .findFirst();
        return new SavedVault.ExcaliburVault(
                before.map(SavedVault::id).orElseGet(UUID::randomUUID),
                before.map(SavedVault::name).orElseGet(this::vaultName),
                known.address(),
                name,
                known.trusted().map(Fingerprint::text),
                known.plainHttpAccepted());
    }

    private String vaultName() {
        return found.map(server -> server.server().origin().host()).orElse("");
    }

    /// Back to the page before, or away from here when there is none.
    public void back() {
        PageKind current = page.get();
        PageViewModel model = pageModel(current);
        if (model.busy().get()) {
            model.cancel();
            return;
        }
        model.close();
        if (current == PageKind.ACCOUNT) {
            page.set(PageKind.SERVER);
        } else if (current == PageKind.OPENING && start == OnboardingStart.EXCALIBUR) {
            page.set(PageKind.ACCOUNT);
        } else {
            navigation.back();
        }
    }

    /// The view leaves the screen: what is under way ends, secrets are overwritten, and a server that nobody uses is
    /// stopped.
    public void close() {
        for (PageKind each : pages) {
            pageModel(each).cancel();
            pageModel(each).close();
        }
        flow.close();
        if (!handedOver) {
            local.ifPresent(vault -> runner.execute(() -> servers.stop(vault.id()), () -> {}, problem -> {}));
        }
    }

    /// The frame's view of a page.
    PageViewModel pageModel(PageKind which) {
        return switch (which) {
            case SERVER -> server;
            case ACCOUNT -> account;
            case PLACE -> place;
            case RECOVERY_KEY -> recoveryKey;
            case OPENING -> opening;
            case XECRETS -> xecrets;
            case SAMPLE -> sample;
        };
    }

    /// What this is about.
    public String title() {
        return switch (start) {
            case EXCALIBUR -> Messages.text("onboarding.title.excalibur");
            case XECRETS -> Messages.text("onboarding.title.xecrets");
            case LOCAL_VAULT -> Messages.text("onboarding.title.localVault");
            case SAMPLE -> Messages.text("onboarding.sample.title");
        };
    }

    /// The pages in their order.
    public List<PageKind> pages() {
        return pages;
    }

    /// The page that is shown.
    public ReadOnlyObjectProperty<PageKind> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Whether *Back* leads to another page, and not away from here.
    public boolean hasPageBefore() {
        return page.get() == PageKind.ACCOUNT
                || (page.get() == PageKind.OPENING && start == OnboardingStart.EXCALIBUR);
    }

    /// That the server has too much to do and is still being tried; empty while it does what it is asked.
    public ReadOnlyStringProperty patienceProperty() {
        return flow.marks().patienceProperty();
    }

    /// The page about the server.
    public ServerViewModel server() {
        return server;
    }

    /// The page about the account.
    public AccountViewModel account() {
        return account;
    }

    /// The page about a vault on this computer.
    public PlaceViewModel place() {
        return place;
    }

    /// The page with the recovery key.
    public KeepRecoveryKeyViewModel recoveryKey() {
        return recoveryKey;
    }

    /// The page that opens the vault.
    public OpeningViewModel opening() {
        return opening;
    }

    /// The page about a Xecrets account.
    public XecretsViewModel xecrets() {
        return xecrets;
    }

    /// The page of the sample account.
    public SampleViewModel sample() {
        return sample;
    }
}
