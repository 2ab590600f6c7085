package dev.scabbard.core.local;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What stands after `--serve`, read strictly.
///
/// @param port 1 to 65535, or 0 for any
/// @param release what the server is to be; empty for what the data folder was made for
/// @param rate the limit per client address
/// @param maxUpload the largest file in bytes
record ServeArguments(int port, Optional<HostedRelease> release, RateRule rate, long maxUpload) {

    /// How the command is written.
    static final String USAGE =
            "Usage: --serve PORT [--release 0.2 … 0.8] [--rate BURST/PER_SECOND] [--max-upload BYTES]";

    /// An argument that cannot be understood; the message says which and why, for the user.
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    /// Reads all arguments of the program.
    ///
    /// @throws Wrong for anything else than the usage says
    static ServeArguments parse(List<String> arguments) throws Wrong {
        Optional<Integer> port = Optional.empty();
        Optional<HostedRelease> release = Optional.empty();
        RateRule rate = new RateRule.OfRelease();
        long maxUpload = LocalServerOptions.EXCALIBUR_MAX_UPLOAD;
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            if (!Set.of("--serve", "--release", "--rate", "--max-upload").contains(option)) {
                throw new Wrong("Unknown argument: " + printable(option));
            }
            if (!seen.add(option)) {
                throw new Wrong(option + " is given twice");
            }
            if (i + 1 == arguments.size()) {
                throw new Wrong(option + " needs a value");
            }
            String value = arguments.get(i + 1);
            switch (option) {
                case "--serve" -> port = Optional.of(port(value));
                case "--release" -> release = Optional.of(HostedRelease.parse(value)
                        .orElseThrow(() -> new Wrong("--release needs 0.2 to 0.8, or a release such as 0.8.2, not "
                                + printable(value))));
                case "--rate" -> rate = new RateRule.Limited(RateLimit.parse(value)
                        .orElseThrow(() -> new Wrong("--rate needs BURST/PER_SECOND, such as 20/1, not "
                                + printable(value))));
                default -> maxUpload = maxUpload(value);
            }
        }
        return new ServeArguments(
                port.orElseThrow(() -> new Wrong("--serve is missing")), release, rate, maxUpload);
    }

    private static int port(String value) throws Wrong {
        if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535) {
            return Integer.parseInt(value);
        }
        throw new Wrong("--serve needs a port from 0 to 65535, not " + printable(value));
    }

    private static long maxUpload(String value) throws Wrong {
        if (value.matches("\\d{1,15}")) {
            long bytes = Long.parseLong(value);
            if (bytes >= 1 && bytes <= LocalServerOptions.LOCAL_MAX_UPLOAD) {
                return bytes;
            }
        }
        throw new Wrong("--max-upload needs a number of bytes from 1 to %d, not %s"
                .formatted(LocalServerOptions.LOCAL_MAX_UPLOAD, printable(value)));
    }

    private static String printable(String value) {
        return value.replaceAll("\\p{C}", "?");
    }
}
