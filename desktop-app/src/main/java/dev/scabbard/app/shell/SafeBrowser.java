package dev.scabbard.app.shell;

import dev.scabbard.app.ui.view.Browser;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets only addresses of harmless schemes out: a record of a server may name any.
final class SafeBrowser implements Browser {

    private static final Logger LOG = LoggerFactory.getLogger(SafeBrowser.class);
    private static final Set<String> SCHEMES = Set.of("http", "https", "file");

    private final Browser outside;

    SafeBrowser(Browser outside) {
        this.outside = outside;
    }

    @Override
    public void open(URI address) {
        if (address.isAbsolute() && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))) {
            outside.open(address);
        } else {
            LOG.warn("Did not open an address of another scheme");
        }
    }
}
