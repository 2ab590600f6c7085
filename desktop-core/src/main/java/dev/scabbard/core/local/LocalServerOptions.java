package dev.scabbard.core.local;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// How a [LocalServer] is to run.
///
/// @param release what it is; empty for what the data folder was made for, and for a new one
///     [HostedRelease#DEFAULT]
/// @param dataFolder where users, files, the account creation key and the certificate are kept; made when missing
/// @param port the port of the Excalibur server on loopback, or 0: the port of last time when it is free, else any
/// @param rate the limit per client address
/// @param maxUpload the largest file in bytes, as Excalibur counts it; a request body may be longer by 1024
///     bytes and what its encryption adds
/// @param clock for timestamps, tokens, nonces and the rate limit
/// @param sampleSecrets whether a Xecrets service with sample records runs beside
public record LocalServerOptions(
        Optional<HostedRelease> release,
        Path dataFolder,
        int port,
        RateRule rate,
        long maxUpload,
        Clock clock,
        boolean sampleSecrets) {

    /// The upload limit that an Excalibur server has by default: 50 MiB.
    public static final long EXCALIBUR_MAX_UPLOAD = 52_428_800L;

    /// The upload limit of a vault on this computer: the most that one ExEF can hold, 64 GiB less what its layers add.
    public static final long LOCAL_MAX_UPLOAD = (1L << 36) - 32 - 2048;

    /// @throws IllegalArgumentException when the port or the upload limit is out of its range
    public LocalServerOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is 0 to 65535");
        }
        if (maxUpload < 1 || maxUpload > LOCAL_MAX_UPLOAD) {
            throw new IllegalArgumentException("an upload limit is 1 to " + LOCAL_MAX_UPLOAD);
        }
    }

    /// A vault on this computer: the release and port of last time, for a new one [HostedRelease#DEFAULT] and any port;
    /// no rate limit, files of any size, the system's clock, no sample secrets.
    public static LocalServerOptions forVault(Path dataFolder) {
        return new LocalServerOptions(
                Optional.empty(), dataFolder, 0, new RateRule.Unlimited(), LOCAL_MAX_UPLOAD, Clock.systemUTC(), false);
    }

    /// The same of this release.
    public LocalServerOptions withRelease(HostedRelease newRelease) {
        return new LocalServerOptions(
                Optional.of(newRelease), dataFolder, port, rate, maxUpload, clock, sampleSecrets);
    }

    /// The same with another port.
    public LocalServerOptions withPort(int newPort) {
        return new LocalServerOptions(release, dataFolder, newPort, rate, maxUpload, clock, sampleSecrets);
    }

    /// The same with a rate limit.
    public LocalServerOptions withRate(RateLimit newRate) {
        RateRule limited = new RateRule.Limited(newRate);
        return new LocalServerOptions(release, dataFolder, port, limited, maxUpload, clock, sampleSecrets);
    }

    /// The same with another upload limit in bytes.
    public LocalServerOptions withMaxUpload(long newMaxUpload) {
        return new LocalServerOptions(release, dataFolder, port, rate, newMaxUpload, clock, sampleSecrets);
    }

    /// The same with another clock.
    public LocalServerOptions withClock(Clock newClock) {
        return new LocalServerOptions(release, dataFolder, port, rate, maxUpload, newClock, sampleSecrets);
    }

    /// The same with a Xecrets service of sample records beside it.
    public LocalServerOptions withSampleSecrets() {
        return new LocalServerOptions(release, dataFolder, port, rate, maxUpload, clock, true);
    }
}
