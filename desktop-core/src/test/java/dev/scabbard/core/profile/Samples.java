package dev.scabbard.core.profile;

import dev.scabbard.core.profile.SavedVault.ExcaliburVault;
import dev.scabbard.core.profile.SavedVault.LocalVault;
import dev.scabbard.core.profile.SavedVault.XecretsVault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// A profile in which nothing has its default.
final class Samples {

    static final ExcaliburVault EXCALIBUR = new ExcaliburVault(
            UUID.fromString("6d5d1a2e-0b0f-4d3c-9f0e-2f1f4f3a9c01"),
            "Home",
            "https://home.lan:52419",
            "arthur \"#?\" 漢字",
            Optional.of("4F:2A:00"),
            true);
    static final LocalVault LOCAL = new LocalVault(
            UUID.fromString("6d5d1a2e-0b0f-4d3c-9f0e-2f1f4f3a9c02"),
            "This computer",
            Path.of("vaults", "gwen").toAbsolutePath(),
            "gwen",
            OptionalInt.of(50_123));
    static final XecretsVault XECRETS = new XecretsVault(
            UUID.fromString("6d5d1a2e-0b0f-4d3c-9f0e-2f1f4f3a9c03"),
            "Xecrets",
            "https://www.axantum.com/Xecrets/RestApi.ashx",
            "a@mail.example",
            Optional.empty());
    static final Preferences PREFERENCES = new Preferences(
            Theme.DARK,
            17,
            33,
            44,
            Optional.of(Path.of("ca.pem").toAbsolutePath()),
            new ProxyPreference.Manual("proxy.lan", 3128),
            LogLevel.DEBUG,
            false,
            true);
    static final Profile PROFILE = new Profile(
            List.of(EXCALIBUR, LOCAL, XECRETS),
            PREFERENCES,
            Optional.of(new WindowPlacement(-12.5, 40, 1000, 680, true)),
            Map.of(
                    EXCALIBUR.id(),
                    new SavedLogin("0.8.2", "a".repeat(64), OptionalInt.empty(), Optional.of("b".repeat(64)))),
            Map.of(LOCAL.id(), new SavedMove(EXCALIBUR.id(), true)));

    private Samples() {}
}
