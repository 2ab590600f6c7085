package dev.scabbard.core.local.excalibur.call;

import dev.scabbard.core.protocol.request.WirePath;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The query of a request: percent-encoded UTF-8, where a raw `+` means a blank (Excalibur 0.2, A.6). Of equal names
/// the last counts.
public final class Query {

    private final Map<String, String> values = new HashMap<>();

    /// Takes one apart.
    ///
    /// @param raw what stood after the `?`, may be empty
    public Query(String raw) {
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            if (!name.isEmpty()) {
                values.put(decoded(name), decoded(value));
            }
        }
    }

    private static String decoded(String text) {
        return WirePath.decode(text.replace('+', ' '));
    }

    /// The value of a name that has to be there.
    ///
    /// @throws Rejection 422 when it is missing
    public String required(String name) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> Rejection.argument("query", name, "missing", "Field required"));
    }

    /// A truth value; false when it is missing.
    ///
    /// @throws Rejection 422 when it is none
    public boolean flag(String name) {
        return switch (values.getOrDefault(name, "false").toLowerCase(Locale.ROOT)) {
            case "true", "1", "on", "yes", "y", "t" -> true;
            case "false", "0", "off", "no", "n", "f" -> false;
            default -> throw Rejection.argument("query", name, "bool_parsing", "Input should be a valid boolean");
        };
    }

    /// A number that is not negative.
    ///
    /// @throws Rejection 422 when it is missing or none
    public long size(String name) {
        String value = required(name);
        if (!value.matches("\\d{1,18}")) {
            throw Rejection.argument("query", name, "greater_than_equal", "Input should be a number of at least 0");
        }
        return Long.parseLong(value);
    }

    /// A number of at least 0, or `missing` when it is not there.
    ///
    /// @throws Rejection 422 when it is none
    public int number(String name, int missing) {
        String value = values.getOrDefault(name, Integer.toString(missing));
        if (!value.matches("\\d{1,9}")) {
            throw Rejection.argument("query", name, "greater_than_equal", "Input should be a number of at least 0");
        }
        return Integer.parseInt(value);
    }

    /// A number from 0 to 1, or `missing` when it is not there.
    ///
    /// @throws Rejection 422 when it is none
    public double share(String name, double missing) {
        String value = values.getOrDefault(name, Double.toString(missing));
        double share = value.matches("\\d{1,9}(\\.\\d{1,20})?") ? Double.parseDouble(value) : -1;
        if (share < 0 || share > 1) {
            throw Rejection.argument("query", name, "less_than_equal", "Input should be a number from 0 to 1");
        }
        return share;
    }

    /// The value of a name, if it is there.
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
