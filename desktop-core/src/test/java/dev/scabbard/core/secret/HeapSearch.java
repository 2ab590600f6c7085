package dev.scabbard.core.secret;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// Looks for secrets in a dump of this program's heap, in every form of [SecretForms].
public final class HeapSearch {

    private final SecretForms secrets = new SecretForms();

    /// Remembers bytes; they stay the caller's to wipe.
    public void remember(String what, byte[] secret) {
        secrets.remember(what, secret);
    }

    /// Remembers a secret.
    public void remember(String what, SecretBytes secret) {
        secret.use(bytes -> remember(what, bytes));
    }

    /// Remembers a text.
    public void remember(String what, SecretChars secret) {
        try (SecretBytes utf8 = secret.toUtf8()) {
            remember(what, utf8);
        }
    }

    /// Dumps the heap into a folder and looks.
    ///
    /// @param all whether to look at objects too that nobody can reach any more
    /// @return which of the remembered were found, with the form they were found in
    public Set<String> found(Path folder, boolean all) throws IOException {
        Path dump = dump(folder, all);
        try {
            return found(dump, secrets);
        } finally {
            Files.delete(dump);
        }
    }

    /// Dumps the heap of this program into a new file of a folder.
    ///
    /// @param all whether to write objects too that nobody can reach any more
    public static Path dump(Path folder, boolean all) throws IOException {
        Path dump = folder.resolve("heap" + System.nanoTime() + ".hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), !all);
        return dump;
    }

    /// Which secrets are in a dump, with the form they were found in.
    public static Set<String> found(Path dump, SecretForms secrets) throws IOException {
        try (InputStream in = Files.newInputStream(dump)) {
            return secrets.all().in(in);
        }
    }
}
