package dev.scabbard.app.settings;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.core.profile.ProxyPreference;
import jakarta.inject.Inject;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// How connections leave this computer. A proxy of the user's own takes effect when the user is done with host and port
/// and both can be used; until then what was set before stays.
final class ProxyViewModel {

    private static final int LARGEST_PORT = 65_535;

    private final AppProfile profile;
    private final ChoiceSetting<ProxyChoice> choice;
    private final ReadOnlyBooleanWrapper manual = new ReadOnlyBooleanWrapper();
    private final StringProperty host = new SimpleStringProperty("");
    private final StringProperty port = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper hostProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper portProblem = new ReadOnlyStringWrapper("");
    private ProxyChoice chosen;

    @Inject
    ProxyViewModel(AppProfile profile) {
        this.profile = profile;
        ProxyPreference preference = profile.preferences().proxy();
        chosen = ProxyChoice.of(preference);
        choice = ChoiceSetting.of(ChoiceNames.proxies(), chosen, this::choose);
        manual.set(chosen == ProxyChoice.MANUAL);
        if (preference instanceof ProxyPreference.Manual own) {
            host.set(own.host());
            port.set(Integer.toString(own.port()));
        }
        host.addListener(observed -> complain());
        port.addListener(observed -> complain());
    }

    private void choose(ProxyChoice next) {
        chosen = next;
        manual.set(next == ProxyChoice.MANUAL);
        apply();
    }

    private void apply() {
        preference().ifPresent(proxy -> profile.changePreferences(preferences -> preferences.withProxy(proxy)));
    }

    /// The user is done with host or port.
    void commit() {
        if (chosen == ProxyChoice.MANUAL) {
            apply();
        }
    }

    private Optional<ProxyPreference> preference() {
        return switch (chosen) {
            case SYSTEM -> Optional.of(new ProxyPreference.System());
            case NONE -> Optional.of(new ProxyPreference.None());
            case MANUAL ->
                hostFits() && portFits()
                        ? Optional.of(new ProxyPreference.Manual(
                                host.get().strip(), Integer.parseInt(port.get().strip())))
                        : Optional.empty();
        };
    }

    private void complain() {
        // What is still empty is being typed: no complaint about it.
        hostProblem.set(
                hostFits() || host.get().isBlank() ? "" : Messages.text("settings.proxy.host.invalid"));
        portProblem.set(
                portFits() || port.get().isBlank() ? "" : Messages.text("settings.proxy.port.invalid"));
    }

    private boolean hostFits() {
        return host.get().strip().matches("[A-Za-z0-9._:\\[\\]-]+");
    }

    private boolean portFits() {
        String digits = port.get().strip();
        return digits.matches("\\d{1,5}")
                && Integer.parseInt(digits) >= 1
                && Integer.parseInt(digits) <= LARGEST_PORT;
    }

    ChoiceSetting<ProxyChoice> choice() {
        return choice;
    }

    /// Whether host and port are asked for.
    ReadOnlyBooleanProperty manual() {
        return manual.getReadOnlyProperty();
    }

    StringProperty host() {
        return host;
    }

    StringProperty port() {
        return port;
    }

    ReadOnlyStringProperty hostProblem() {
        return hostProblem.getReadOnlyProperty();
    }

    ReadOnlyStringProperty portProblem() {
        return portProblem.getReadOnlyProperty();
    }
}
