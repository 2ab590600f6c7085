package dev.scabbard.core.net.connection;

import dev.scabbard.core.net.CertificateDetails;
import dev.scabbard.core.net.Fingerprint;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.NetProblem.CertificateNotTrusted.Reason;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.Pins;
import java.net.Socket;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;

/// Decides, alone and for both HTTP stacks, whether a server is the one it should be: where the user pinned a
/// certificate for this `host:port`, that one and no other; else a valid chain to a trusted authority *and* the host's
/// name.
///
/// It has to be an *extended* trust manager: JSSE adds its own host-name check to a plain one, which would refuse a
/// pinned certificate with another name, and adds nothing to an extended one, which is why the name is checked here.
public final class ServerTrust extends X509ExtendedTrustManager {

    /// Whom a handshake on a socket is for, bound while it runs. The socket itself does not know: behind a proxy it
    /// tells the proxy's port.
    public static final ScopedValue<Origin> EXPECTED = ScopedValue.newInstance();

    private final List<X509TrustManager> authorities;
    private final Pins pins;
    private final DefaultHostnameVerifier names = new DefaultHostnameVerifier();

    ServerTrust(List<X509TrustManager> authorities, Pins pins) {
        this.authorities = List.copyOf(authorities);
        this.pins = pins;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        if (!EXPECTED.isBound()) {
            throw new CertificateException("without host and port there is no server to check");
        }
        judge(chain, authType, EXPECTED.get());
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        if (engine.getPeerHost() == null || engine.getPeerPort() < 1) {
            throw new CertificateException("without host and port there is no server to check");
        }
        judge(chain, authType, new Origin(true, engine.getPeerHost(), engine.getPeerPort()));
    }

    private void judge(X509Certificate[] chain, String authType, Origin origin) throws CertificateException {
        if (chain.length == 0) {
            throw new CertificateException("without a certificate there is no server to check");
        }
        CertificateDetails details = CertificateDetails.of(chain[0]);
        Optional<Fingerprint> pin = pins.pinOf(origin);
        if (pin.isPresent()) {
            if (!pin.get().equals(details.fingerprint())) {
                throw new TrustRefused(new NetProblem.CertificateChanged(details, pin.get(), origin.authority()));
            }
            return;
        }
        Optional<Reason> reason = distrust(chain, authType).or(() -> wrongHost(chain[0], origin));
        if (reason.isPresent()) {
            throw new TrustRefused(new NetProblem.CertificateNotTrusted(details, reason.get(), origin.authority()));
        }
    }

    private Optional<Reason> distrust(X509Certificate[] chain, String authType) {
        Optional<Reason> dates = datesOf(chain[0]);
        if (dates.isPresent()) {
            return dates;
        }
        Reason reason = Reason.UNKNOWN_ISSUER;
        for (X509TrustManager authority : authorities) {
            try {
                authority.checkServerTrusted(chain, authType);
                return Optional.empty();
            } catch (CertificateException e) {
                reason = datesIn(e).orElse(reason);
            }
        }
        return Optional.of(reason);
    }

    private static Optional<Reason> datesOf(X509Certificate certificate) {
        try {
            certificate.checkValidity();
            return Optional.empty();
        } catch (CertificateExpiredException e) {
            return Optional.of(Reason.EXPIRED);
        } catch (CertificateNotYetValidException e) {
            return Optional.of(Reason.NOT_YET_VALID);
        }
    }

    private static Optional<Reason> datesIn(CertificateException failure) {
        return Failures.find(failure, CertPathValidatorException.class)
                .map(CertPathValidatorException::getReason)
                .flatMap(reason -> {
                    if (reason == BasicReason.EXPIRED) {
                        return Optional.of(Reason.EXPIRED);
                    }
                    return reason == BasicReason.NOT_YET_VALID ? Optional.of(Reason.NOT_YET_VALID) : Optional.empty();
                });
    }

    private Optional<Reason> wrongHost(X509Certificate certificate, Origin origin) {
        try {
            names.verify(origin.host(), certificate);
            return Optional.empty();
        } catch (SSLException e) {
            return Optional.of(Reason.WRONG_HOST);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("without a host there is no server to check");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("this is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("this is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("this is a client");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
