package dev.scabbard.app.onboarding;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.OneJob;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.vaults.XecretsOpener;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.app.ui.view.OnboardingStart;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.xecrets.XecretsAccount;
import dev.scabbard.core.xecrets.XecretsAddress;
import dev.scabbard.core.xecrets.XecretsProblem;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;

/// A Xecrets account: it is added when its list could be fetched. When the public service has moved, it is remembered
/// all the same, so that only the address must be changed later.
public final class XecretsViewModel implements PageViewModel {

    private final XecretsOpener opener;
    private final AppProfile profile;
    private final OneJob job;
    private final Navigation navigation;
    private final StringProperty address = new SimpleStringProperty(XecretsAddress.PUBLIC.toString());
    private final StringProperty email = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper addressProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper emailProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper passphraseProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper kept = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper actionText = new ReadOnlyStringWrapper(Messages.text("onboarding.xecrets.add"));
    private final ReadOnlyIntegerWrapper refusals = new ReadOnlyIntegerWrapper();
    private Optional<SavedVault.XecretsVault> keptAccount = Optional.empty();

    XecretsViewModel(XecretsOpener opener, AppProfile profile, BackgroundRunner runner, Navigation navigation) {
        this.opener = opener;
        this.profile = profile;
        job = new OneJob(runner);
        this.navigation = navigation;
        address.subscribe(typed -> edited());
        email.subscribe(typed -> edited());
    }

    /// Signs in and adds the account.
    ///
    /// @param passphrase closed here
    public void proceed(SecretChars passphrase) {
        if (job.isBusy()) {
            passphrase.close();
            return;
        }
        edited();
        String typedAddress = address.get();
        String typedEmail = email.get();
        XecretsOpener.Attempt attempt = opener.attempt();
        job.run(
                () -> {
                    try (passphrase) {
                        return attempt.open(typedAddress, typedEmail, passphrase, Optional.empty());
                    }
                },
                account -> opened(account, typedEmail.strip()),
                this::refused);
    }

    private void opened(XecretsAccount account, String typedEmail) {
        SavedVault.XecretsVault saved = saved(account.address(), typedEmail);
        profile.save(saved);
        navigation.openVault(new OpenVault.Secrets(saved, account));
    }

    private SavedVault.XecretsVault saved(XecretsAddress service, String typedEmail) {
        UUID id = keptAccount.map(SavedVault::id).orElseGet(() -> known(service, typedEmail));
        return new SavedVault.XecretsVault(
                id, Messages.text("onboarding.xecrets.name"), service.toString(), typedEmail, Optional.empty());
    }

    private UUID known(XecretsAddress service, String typedEmail) {
        return profile.vaults().stream()
                .filter(each -> each instanceof SavedVault.XecretsVault account
                        && account.address().equals(service.toString())
                        && account.email().equals(typedEmail))
                .map(SavedVault::id)
                .findFirst()
                .orElseGet(UUID::randomUUID);
    }

    private void refused(Problem refusal) {
        String words = Messages.problem(refusal);
        switch (refusal) {
            case NetProblem.Cancelled cancelled -> {}
            case XecretsProblem.AddressInvalid invalid -> addressProblem.set(words);
            case XecretsProblem.PlainHttp plain -> addressProblem.set(words);
            case XecretsProblem.EmailBlank blank -> emailProblem.set(words);
            case XecretsProblem.ColonInEmail colon -> emailProblem.set(words);
            case XecretsProblem.PassphraseEmpty empty -> passphraseProblem.set(words);
            case XecretsProblem.PassphraseRefused wrong -> {
                passphraseProblem.set(words);
                refusals.set(refusals.get() + 1);
            }
            case XecretsProblem.TooSoon tooSoon -> passphraseProblem.set(words);
            case XecretsProblem.XecretsMoved moved -> {
                problem.set(words);
                keepAccount();
            }
            default -> problem.set(words);
        }
    }

    private void keepAccount() {
        SavedVault.XecretsVault account = saved(XecretsAddress.parse(address.get()), email.get().strip());
        keptAccount = Optional.of(account);
        profile.save(account);
        kept.set(Messages.text("onboarding.xecrets.kept", account.email()));
    }

    /// Something was typed: what was said about it no longer holds.
    public void edited() {
        addressProblem.set("");
        emailProblem.set("");
        passphraseProblem.set("");
        problem.set("");
        kept.set("");
    }

    /// The sample account instead.
    public void trySample() {
        navigation.openOnboarding(OnboardingStart.SAMPLE);
    }

    @Override
    public void cancel() {
        job.cancel();
    }

    /// The service's base URL as typed.
    public StringProperty addressProperty() {
        return address;
    }

    /// What is wrong with the address.
    public ReadOnlyStringProperty addressProblemProperty() {
        return addressProblem.getReadOnlyProperty();
    }

    /// The e-mail address as typed.
    public StringProperty emailProperty() {
        return email;
    }

    /// What is wrong with the e-mail address.
    public ReadOnlyStringProperty emailProblemProperty() {
        return emailProblem.getReadOnlyProperty();
    }

    /// What is wrong with the passphrase.
    public ReadOnlyStringProperty passphraseProblemProperty() {
        return passphraseProblem.getReadOnlyProperty();
    }

    /// Changes each time a passphrase was refused.
    public ReadOnlyIntegerProperty refusalsProperty() {
        return refusals.getReadOnlyProperty();
    }

    /// What is wrong with none of the fields.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// That the account was remembered although it could not be opened; empty when it was not.
    public ReadOnlyStringProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }

    @Override
    public ObservableStringValue actionText() {
        return actionText.getReadOnlyProperty();
    }

    @Override
    public ObservableBooleanValue actionPossible() {
        return job.busyProperty().not();
    }

    @Override
    public ObservableBooleanValue busy() {
        return job.busyProperty();
    }
}
