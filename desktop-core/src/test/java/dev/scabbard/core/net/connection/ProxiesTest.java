package dev.scabbard.core.net.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.ProxySettings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {

    private static final Origin SECURE = new Origin(true, "server.example", 8443);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "https_proxy, http://proxy.example:3128, -, HTTP proxy.example:3128",
                "HTTPS_PROXY, proxy.example:3128, -, HTTP proxy.example:3128",
                "http_proxy, http://proxy.example:3128, -, -",
                "all_proxy, socks5://proxy.example, -, SOCKS proxy.example:1080",
                "https_proxy, http://proxy.example:3128, server.example, -",
                "https_proxy, http://proxy.example:3128, 'localhost,.example', -",
                "https_proxy, http://proxy.example:3128, *, -",
                "https_proxy, http://proxy.example:3128, other.example, HTTP proxy.example:3128",
                "https_proxy, '::::', -, -"
            })
    void systemMeansTheEnvironmentToo(String name, String value, String noProxy, String expected) {
        Map<String, String> environment =
                noProxy == null ? Map.of(name, value) : Map.of(name, value, "no_proxy", noProxy);
        Route route = new Proxies(new ProxySettings.FromSystem(), key -> Optional.ofNullable(environment.get(key)))
                .routeTo(SECURE);
        String found = route instanceof Route.Via via ? via.kind() + " " + via.authority() : null;
        assertEquals(expected, found);
    }

    @Test
    void directMeansDirect() {
        assertEquals(
                Route.STRAIGHT,
                new Proxies(new ProxySettings.Direct(), _ -> Optional.of("http://proxy.example:1")).routeTo(SECURE));
    }
}
