package dev.scabbard.bench;

import dev.scabbard.core.local.HostedRelease;
import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.entry.VaultPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// From the password to the listing of the root, with the embedded server in the same process as in the window,
/// against nothing but the two derivations that this needs, on the faster engine of the same run. What the engines do
/// in a process of their own is published beside it.
final class UnlockToListing implements Row {

    private static final int ROUNDS = 12;

    @Override
    public List<Line> measure(Workshop workshop) throws Exception {
        KeyDerivationBenchmark engines = new KeyDerivationBenchmark();
        List<Line> lines = new ArrayList<>();
        try (LocalServer server = LocalServer.start(LocalServerOptions.forVault(workshop.newFolder("unlock"))
                        .withRelease(HostedRelease.parse("0.2").orElseThrow()));
                SecretChars key = server.accountCreationKey()) {
            OpenedVault.signUp(server.origin(), key.apply(String::new)).close();
            List<Samples> found = Samples.alternating(
                    3,
                    ROUNDS,
                    Samples.timing(() -> unlockAndList(server.origin())),
                    Samples.timing(engines::scabbard),
                    Samples.timing(engines::both));
            Samples own = found.get(1);
            Samples jdk = found.get(2);
            Samples faster = own.min() <= jdk.min() ? own : jdk;
            double ratio = found.getFirst().min() / faster.min();
            lines.add(new Line(
                    "unlock, from the password to the listing, embedded server",
                    found.getFirst().millis(),
                    "two derivations at once on " + (faster == own ? "our" : "the JDK's") + " engine: "
                            + faster.millis(),
                    Line.times(ratio),
                    "≤ 1.25 ×",
                    Optional.of(ratio <= 1.25)));
        }
        lines.add(engines(Jmh.run(workshop, KeyDerivationBenchmark.class)));
        return lines;
    }

    private static Line engines(Jmh.Results found) {
        Samples own = found.of("scabbard");
        Samples jdk = found.of("jdkFactory");
        Samples bouncyCastle = found.of("bouncyCastle");
        return Line.published(
                "two derivations at once, engines compared",
                own.millis(),
                "JDK " + jdk.millis() + ", Bouncy Castle " + bouncyCastle.millis(),
                Line.times(jdk.min() / own.min()));
    }

    private static void unlockAndList(String origin) {
        try (Vault vault = OpenedVault.unlock(origin)) {
            vault.list(VaultPath.ROOT);
        }
    }
}
