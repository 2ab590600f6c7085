package dev.scabbard.core.local;

import dev.scabbard.core.local.excalibur.ExcaliburHost;
import dev.scabbard.core.local.excalibur.HostProfile;
import dev.scabbard.core.local.storage.DataFolder;
import dev.scabbard.core.local.storage.DataFolderException;
import dev.scabbard.core.local.storage.EnrolmentKey;
import dev.scabbard.core.local.storage.EnrolmentKeyFile;
import dev.scabbard.core.local.storage.OpaqueKeyFile;
import dev.scabbard.core.local.storage.Users;
import dev.scabbard.core.local.web.Loopback;
import dev.scabbard.core.local.web.RateLimiter;
import dev.scabbard.core.local.web.RequestLog;
import dev.scabbard.core.local.xecrets.XecretsHost;
import dev.scabbard.core.protocol.opaque.OpaqueServerKeys;
import dev.scabbard.core.secret.SecretChars;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running embedded server: Excalibur, of a release from 0.2 to 0.8, over HTTP on loopback, on request with a Xecrets
/// sample service over HTTPS beside it. Its users and files are on disk; its sessions are in memory and end with it.
///
/// Safe for use by several threads. Whoever started it closes it.
public final class LocalServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalServer.class);
    private static final String PORT_NAME = "excalibur";

    private final DataFolder dataFolder;
    private final HostedRelease release;
    private final EnrolmentKey enrolmentKey;
    private final Optional<OpaqueServerKeys> opaqueKeys;
    private final ExcaliburHost excalibur;
    private final Optional<XecretsHost> xecrets;
    private final AtomicBoolean closed = new AtomicBoolean();

    private LocalServer(
            DataFolder dataFolder,
            HostedRelease release,
            EnrolmentKey enrolmentKey,
            Optional<OpaqueServerKeys> opaqueKeys,
            ExcaliburHost excalibur,
            Optional<XecretsHost> xecrets) {
        this.dataFolder = dataFolder;
        this.release = release;
        this.enrolmentKey = enrolmentKey;
        this.opaqueKeys = opaqueKeys;
        this.excalibur = excalibur;
        this.xecrets = xecrets;
    }

    /// Opens the data folder, which nobody else may have open, and starts to listen.
    ///
    /// @throws LocalProblem.FolderInUse when another process or another server of this one has the folder open
    /// @throws LocalProblem.FolderUnusable when the folder cannot be made, read or written
    /// @throws LocalProblem.FolderForeign when the folder holds other things than a vault
    /// @throws LocalProblem.FolderNewer when a newer Scabbard made the folder
    /// @throws LocalProblem.FolderOfOtherRelease when the folder was made for another generation of Excalibur
    /// @throws LocalProblem.FolderDamaged when something that belongs to a vault cannot be read
    /// @throws LocalProblem.PortTaken when the asked-for port is in use; never for port 0
    public static LocalServer start(LocalServerOptions options) {
        Path path = options.dataFolder().toAbsolutePath().normalize();
        Undo undo = new Undo();
        try {
            HostedRelease forNew = options.release().orElse(HostedRelease.DEFAULT);
            DataFolder folder = undo.ifFailed(DataFolder.open(path, forNew.release()));
            HostedRelease release = release(folder, options.release());
            EnrolmentKey key = undo.ifFailed(EnrolmentKeyFile.readOrMake(
                    folder, release.dialect().accounts().enrolment()));
            Optional<OpaqueServerKeys> opaqueKeys =
                    OpaqueKeyFile.readOrMake(folder, release.dialect().accounts().login());
            opaqueKeys.ifPresent(undo::ifFailed);
            Users users = new Users(folder, release.dialect().server().names(), options.clock());
            ExcaliburHost excalibur = undo.ifFailed(listen(folder, release, users, key, opaqueKeys, options));
            folder.notePort(PORT_NAME, excalibur.port());
            Optional<XecretsHost> xecrets = options.sampleSecrets()
                    ? Optional.of(undo.ifFailed(XecretsHost.start(
                            folder, SampleSecrets.EMAIL, SampleSecrets.PASSPHRASE, options.clock())))
                    : Optional.empty();
            LOG.info("an embedded server has started");
            return undo.notNeeded(new LocalServer(folder, release, key, opaqueKeys, excalibur, xecrets));
        } catch (DataFolderException e) {
            throw LocalProblem.of(e, path);
        } catch (IOException e) {
            throw new LocalProblem.FolderUnusable(path, e);
        } finally {
            undo.close();
        }
    }

    private static HostedRelease release(DataFolder folder, Optional<HostedRelease> asked) {
        HostedRelease made = HostedRelease.find(folder.release())
                .orElseThrow(() -> new LocalProblem.FolderNewer(folder.path()));
        asked.filter(release -> !release.isLike(made)).ifPresent(release -> {
            throw new LocalProblem.FolderOfOtherRelease(folder.path(), made.release(), release.release());
        });
        return asked.orElse(made);
    }

    private static ExcaliburHost listen(
            DataFolder folder,
            HostedRelease release,
            Users users,
            EnrolmentKey key,
            Optional<OpaqueServerKeys> opaqueKeys,
            LocalServerOptions options) {
        boolean insist = options.port() != 0;
        int port = insist ? options.port() : folder.lastPort(PORT_NAME).orElse(0);
        Optional<RateLimiter> limiter = options.rate()
                .of(release)
                .map(rate -> new RateLimiter(rate.burst(), rate.perSecond(), options.clock()));
        HostProfile profile = new HostProfile(
                release.release(),
                release.dialect(),
                users,
                key,
                opaqueKeys,
                limiter,
                options.maxUpload(),
                options.clock());
        try {
            return ExcaliburHost.start(profile, port, insist);
        } catch (IOException e) {
            throw new LocalProblem.PortTaken(port, e);
        }
    }

    /// The release of Excalibur that it is.
    public HostedRelease release() {
        return release;
    }

    /// The port on which the Excalibur server listens.
    public int port() {
        return excalibur.port();
    }

    /// The address to give to a client, without a path: `http://127.0.0.1:PORT`.
    public String origin() {
        return "http://" + Loopback.HOST + ":" + port();
    }

    /// What new users need to register, as an operator hands it out: 32 characters of printable ASCII (Excalibur, A.4),
    /// or 24 words with blanks between them, as the release has it. A copy, the caller's to close.
    public SecretChars accountCreationKey() {
        return enrolmentKey.shown().copy();
    }

    /// The Xecrets sample service, when the options asked for it.
    public Optional<SampleSecrets> sampleSecrets() {
        return xecrets.map(host -> new SampleSecrets(host.baseUrl(), host.fingerprint(), host.requestLog()));
    }

    /// Counts what the Excalibur server answered; routes are templates below `/api`, such as `/files/list/{path}`.
    public RequestLog requestLog() {
        return excalibur.requestLog();
    }

    /// The data folder of this server.
    public LocalVaultFolder folder() {
        return LocalVaultFolder.at(dataFolder.path());
    }

    /// Copies the data folder as it is at one moment, while the server runs; see [LocalVaultFolder#backUp]. Changes
    /// by clients wait meanwhile.
    ///
    /// @param target a folder that does not exist yet, or is empty
    /// @throws LocalProblem as [LocalVaultFolder#backUp]
    public void backUp(Path target) {
        dataFolder.atRest(() -> FolderCopy.backUp(dataFolder.path(), target));
    }

    /// Stops listening, ends every session and gives the data folder free. Closing twice does nothing.
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        xecrets.ifPresent(XecretsHost::close);
        excalibur.close();
        enrolmentKey.close();
        opaqueKeys.ifPresent(OpaqueServerKeys::close);
        dataFolder.close();
        LOG.info("an embedded server has stopped");
    }
}
