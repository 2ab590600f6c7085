package dev.scabbard.app.settings;

import dev.scabbard.app.ui.AppProfile;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.profile.ProxyPreference;
import jakarta.inject.Inject;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// How connections leave this computer. A proxy of the user's own takes effect as soon as host and port can be used; until then what was set
/// before stays.
final class ProxyViewModel {

    private static final int LARGEST_PORT = 65_535;

    private final AppProfile profile;
    private final ObjectProperty<ProxyChoice> choice;
    private final StringProperty host = new SimpleStringProperty("");
    private final StringProperty port = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper hostProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper portProblem = new ReadOnlyStringWrapper("");

    @Inject
    ProxyViewModel(AppProfile profile) {
        this.profile = profile;
        ProxyPreference preference = profile.preferences().proxy();
        choice = new SimpleObjectProperty<>(ProxyChoice.of(preference));
        if (preference instanceof ProxyPreference.Manual manual) {
            host.set(manual.host());
            port.set(Integer.toString(manual.port()));
        }
        choice.addListener(observed -> apply());
        host.addListener(observed -> apply());
        port.addListener(observed -> apply());
    }

    private void apply() {
        chosen().ifPresent(
                proxy -> profile.changePreferences(preferences -> preferences.withProxy(proxy)));
    }

    private Optional<ProxyPreference> chosen() {
        hostProblem.set("");
        portProblem.set("");
        return switch (choice.get()) {
            case SYSTEM -> Optional.of(new ProxyPreference.System());
            case NONE -> Optional.of(new ProxyPreference.None());
            case MANUAL -> manual();
        };
    }

    private Optional<ProxyPreference> manual() {
        String name = host.get().strip();
        String digits = port.get().strip();
        boolean hostFits = name.matches("[A-Za-z0-9._:\\[\\]-]+");
        boolean portFits = digits.matches("\\d{1,5}")
                && Integer.parseInt(digits) >= 1
                && Integer.parseInt(digits) <= LARGEST_PORT;
        // What is still empty is being typed: no complaint about it.
        hostProblem.set(hostFits || name.isEmpty() ? "" : Messages.text("settings.proxy.host.invalid"));
        portProblem.set(portFits || digits.isEmpty() ? "" : Messages.text("settings.proxy.port.invalid"));
        return hostFits && portFits
                ? Optional.of(new ProxyPreference.Manual(name, Integer.parseInt(digits)))
                : Optional.empty();
    }

    ObjectProperty<ProxyChoice> choice() {
        return choice;
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
