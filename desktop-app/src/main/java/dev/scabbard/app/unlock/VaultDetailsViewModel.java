package dev.scabbard.app.unlock;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.excalibur.probe.ServerAddress;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.protocol.names.UserNames;
import dev.scabbard.core.xecrets.XecretsAddress;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is remembered of a vault, to be changed: its name, its address when it has one, and who opens it. Another
/// address needs decisions of its own: what was trusted or accepted for the old one does not pass to it.
public final class VaultDetailsViewModel {

    private final boolean hasAddress;
    private final boolean hasUserName;
    private final StringProperty name = new SimpleStringProperty();
    private final StringProperty address = new SimpleStringProperty();
    private final StringProperty userName = new SimpleStringProperty();
    private final ReadOnlyStringWrapper nameProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper addressProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper userNameProblem = new ReadOnlyStringWrapper("");

    VaultDetailsViewModel(SavedVault vault) {
        hasAddress = addressOf(vault).isPresent();
        hasUserName = !(vault instanceof SavedVault.XecretsVault account && account.isSample());
        name.set(vault.name());
        userName.set(vault.userName());
        address.set(addressOf(vault).orElse(""));
        name.subscribe(typed -> nameProblem.set(""));
        address.subscribe(typed -> addressProblem.set(""));
        userName.subscribe(typed -> userNameProblem.set(""));
    }

    private static Optional<String> addressOf(SavedVault vault) {
        return switch (vault) {
            case SavedVault.ExcaliburVault excalibur -> Optional.of(excalibur.address());
            case SavedVault.XecretsVault account when !account.isSample() -> Optional.of(account.address());
            case SavedVault.XecretsVault sample -> Optional.empty();
            case SavedVault.LocalVault local -> Optional.empty();
        };
    }

    /// Whether it is the same user at the same address, so that what its logins have shown still counts.
    static boolean isSameAccount(SavedVault one, SavedVault other) {
        return one.userName().equals(other.userName()) && addressOf(one).equals(addressOf(other));
    }

    /// Whether the vault has an address that can be changed.
    public boolean hasAddress() {
        return hasAddress;
    }

    /// Whether the user name can be changed: the sample account has one for good.
    public boolean hasUserName() {
        return hasUserName;
    }

    /// The vault as it was changed; empty when something that was typed cannot be taken.
    Optional<SavedVault> changed(SavedVault vault) {
        nameProblem.set(name.get().isBlank() ? Messages.text("unlock.details.nameBlank") : "");
        check(userNameProblem, () -> checkUserName(vault));
        check(addressProblem, () -> checkAddress(vault));
        boolean possible =
                (nameProblem.get() + addressProblem.get() + userNameProblem.get()).isEmpty();
        return possible ? Optional.of(with(vault)) : Optional.empty();
    }

    private void checkUserName(SavedVault vault) {
        if (!(vault instanceof SavedVault.XecretsVault)) {
            UserNames.check(userName.get());
        }
    }

    private static void check(ReadOnlyStringWrapper problem, Runnable rule) {
        try {
            rule.run();
            problem.set("");
        } catch (Problem broken) {
            problem.set(Messages.problem(broken));
        }
    }

    private void checkAddress(SavedVault vault) {
        if (vault instanceof SavedVault.ExcaliburVault) {
            ServerAddress.parse(address.get());
        } else if (hasAddress) {
            XecretsAddress.parse(address.get());
        }
    }

    private SavedVault with(SavedVault vault) {
        String newName = name.get().strip();
        return switch (vault) {
            case SavedVault.ExcaliburVault it when it.address().equals(address.get()) ->
                new SavedVault.ExcaliburVault(
                        it.id(), newName, it.address(), userName.get(), it.pin(), it.plainHttpAccepted());
            case SavedVault.ExcaliburVault it ->
                new SavedVault.ExcaliburVault(
                        it.id(), newName, address.get().strip(), userName.get(), Optional.empty(), false);
            case SavedVault.LocalVault it ->
                new SavedVault.LocalVault(it.id(), newName, it.folder(), userName.get(), it.port());
            case SavedVault.XecretsVault it when it.isSample() -> it.renamed(newName);
            case SavedVault.XecretsVault it ->
                new SavedVault.XecretsVault(
                        it.id(),
                        newName,
                        XecretsAddress.parse(address.get()).toString(),
                        userName.get().strip(),
                        Optional.empty());
        };
    }

    /// What the user calls it.
    public StringProperty nameProperty() {
        return name;
    }

    /// Where it is.
    public StringProperty addressProperty() {
        return address;
    }

    /// Who opens it.
    public StringProperty userNameProperty() {
        return userName;
    }

    /// What is wrong with the name.
    public ReadOnlyStringProperty nameProblemProperty() {
        return nameProblem.getReadOnlyProperty();
    }

    /// What is wrong with the address.
    public ReadOnlyStringProperty addressProblemProperty() {
        return addressProblem.getReadOnlyProperty();
    }

    /// What is wrong with the user name.
    public ReadOnlyStringProperty userNameProblemProperty() {
        return userNameProblem.getReadOnlyProperty();
    }
}
