package dev.scabbard.core.xecrets;

import java.net.URI;

/// Where a Xecrets service lives: its base URL, always https.
///
/// @param base absolute, https, with a host, without user information, query and fragment, and without a slash at its end
public record XecretsAddress(URI base) {

    /// The public service.
    public static final XecretsAddress PUBLIC = new XecretsAddress(URI.create("https://www.axantum.com/Xecrets/RestApi.ashx"));

    /// Reads what the user typed; a text without a scheme is https.
    ///
    /// @throws XecretsProblem.PlainHttp when it says http
    /// @throws XecretsProblem.AddressInvalid when it is no address of a service
    public static XecretsAddress parse(String typed) {
        throw new UnsupportedOperationException();
    }

    /// Whether this is the public service.
    public boolean isPublic() {
        return equals(PUBLIC);
    }

    /// The host, with the port when it is not 443.
    public String host() {
        return base.getRawAuthority();
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
