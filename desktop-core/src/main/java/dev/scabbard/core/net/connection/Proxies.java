package dev.scabbard.core.net.connection;

import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.ProxySettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Finds the way to a server, the same for both HTTP stacks.
public final class Proxies {

    private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");

    private final ProxySettings settings;
    private final Function<String, Optional<String>> environment;

    /// As these settings say; what they leave to the system, it and the environment of this process decide.
    public Proxies(ProxySettings settings) {
        this(settings, name -> Optional.ofNullable(System.getenv(name)));
    }

    Proxies(ProxySettings settings, Function<String, Optional<String>> environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /// The way to `origin`; straight for this computer.
    public Route routeTo(Origin origin) {
        if (origin.isLoopback()) {
            return Route.STRAIGHT;
        }
        return switch (settings) {
            case ProxySettings.Direct _ -> Route.STRAIGHT;
            case ProxySettings.Manual manual -> new Route.Via(manual.kind(), manual.host(), manual.port());
            case ProxySettings.FromSystem _ ->
                fromSelector(origin).or(() -> fromEnvironment(origin)).orElse(Route.STRAIGHT);
        };
    }

    /// Whether a proxy, not this computer, asks the name servers for `host`.
    public boolean resolvesRemotely(String host) {
        return settings instanceof ProxySettings.Manual manual
                && manual.kind() == ProxySettings.Kind.SOCKS
                && !new Origin(true, host, 1).isLoopback();
    }

    /// What `java.net.http` is told.
    public ProxySelector selector() {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                boolean secure = !uri.getScheme().equals("http") && !uri.getScheme().equals("ws");
                int port = uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80;
                return List.of(asProxy(routeTo(new Origin(secure, uri.getHost(), port))));
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
                // whoever connects reports it
            }
        };
    }

    private static Proxy asProxy(Route route) {
        return route instanceof Route.Via via && via.kind() == ProxySettings.Kind.HTTP
                ? new Proxy(Proxy.Type.HTTP, new InetSocketAddress(via.host(), via.port()))
                : Proxy.NO_PROXY;
    }

    private static Optional<Route> fromSelector(Origin origin) {
        ProxySelector selector = ProxySelector.getDefault();
        if (selector == null) {
            return Optional.empty();
        }
        for (Proxy proxy : selector.select(URI.create(origin + "/"))) {
            if (proxy.address() instanceof InetSocketAddress address && proxy.type() != Proxy.Type.DIRECT) {
                ProxySettings.Kind kind =
                        proxy.type() == Proxy.Type.SOCKS ? ProxySettings.Kind.SOCKS : ProxySettings.Kind.HTTP;
                return Optional.of(new Route.Via(kind, address.getHostString(), address.getPort()));
            }
        }
        return Optional.empty();
    }

    private Optional<Route> fromEnvironment(Origin origin) {
        if (variable("no_proxy").map(list -> isListed(origin.host(), list)).orElse(false)) {
            return Optional.empty();
        }
        return variable(origin.secure() ? "https_proxy" : "http_proxy")
                .or(() -> variable("all_proxy"))
                .flatMap(Proxies::parse);
    }

    private Optional<String> variable(String name) {
        return environment.apply(name)
                .or(() -> environment.apply(name.toUpperCase(Locale.ROOT)))
                .filter(value -> !value.isBlank());
    }

    private static boolean isListed(String host, String list) {
        return SEPARATOR.splitAsStream(list.toLowerCase(Locale.ROOT)).anyMatch(entry -> {
            String suffix = entry.startsWith("*.") ? entry.substring(1) : entry;
            String dotted = suffix.startsWith(".") ? suffix : "." + suffix;
            return entry.equals("*") || (dotted.length() > 1 && ("." + host).endsWith(dotted));
        });
    }

    private static Optional<Route> parse(String value) {
        try {
            URI uri = new URI(value.contains("://") ? value : "http://" + value);
            if (uri.getHost() == null) {
                return Optional.empty();
            }
            boolean socks = uri.getScheme().toLowerCase(Locale.ROOT).startsWith("socks");
            int port = uri.getPort() > 0 ? uri.getPort() : socks ? 1080 : 80;
            return Optional.of(new Route.Via(
                    socks ? ProxySettings.Kind.SOCKS : ProxySettings.Kind.HTTP, uri.getHost(), port));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
