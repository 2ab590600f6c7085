package dev.scabbard.core.local;

import dev.scabbard.core.local.web.RequestLog;
import java.net.URI;
import java.util.HexFormat;

/// A running Xecrets service with 40 sample records on loopback, and what is needed to sign in to it. E-mail address
/// and passphrase are no secrets: they are shown to the user.
public final class SampleSecrets {

    /// The e-mail address of the sample account.
    public static final String EMAIL = "sample@scabbard.example";

    /// The passphrase of the sample account, as it is shown to the user.
    public static final String PASSPHRASE = "sample secrets";

    /// The number of sample records.
    public static final int RECORDS = 40;

    private final URI baseUrl;
    private final byte[] fingerprint;
    private final RequestLog requestLog;

    SampleSecrets(URI baseUrl, byte[] fingerprint, RequestLog requestLog) {
        this.baseUrl = baseUrl;
        this.fingerprint = fingerprint.clone();
        this.requestLog = requestLog;
    }

    /// The base URL, such as `https://127.0.0.1:50123/Xecrets/RestApi.ashx`; its port may differ after a restart.
    public URI baseUrl() {
        return baseUrl;
    }

    /// SHA-256 of the certificate's DER form, 32 bytes, a copy. It stays the same as long as the data folder does.
    public byte[] fingerprint() {
        return fingerprint.clone();
    }

    /// The fingerprint for people: upper-case hex pairs with colons between, such as `4F:2A:…`.
    public String fingerprintText() {
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(fingerprint);
    }

    /// Counts what the service answered; routes are `/list` and `/secret/{guid}`.
    public RequestLog requestLog() {
        return requestLog;
    }
}
