package dev.scabbard.core.excalibur;

import dev.scabbard.core.excalibur.call.Answer;
import dev.scabbard.core.excalibur.call.CallBody;
import dev.scabbard.core.excalibur.call.RawAnswer;
import dev.scabbard.core.excalibur.call.SignedCall;
import dev.scabbard.core.excalibur.login.SessionKeys;
import dev.scabbard.core.excalibur.problem.SessionProblem;
import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.exef.ExefLayer;
import dev.scabbard.core.exef.ExefProblem;
import dev.scabbard.core.exef.ExefReader;
import dev.scabbard.core.exef.Quarantine;
import dev.scabbard.core.exef.StoredExef;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.transport.Request;
import dev.scabbard.core.net.transport.RequestBody;
import dev.scabbard.core.net.transport.StreamedReply;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.listing.DirectoryListing;
import dev.scabbard.core.secret.SecretBytes;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The routes under `/api/files`, one method each (Excalibur 0.2, A.7; E 4.5).
///
/// Paths are the server's: relative to the vault's root, parts joined by `/`, files with `.exef`, not encoded; the root
/// is `.`. Beside the problems named, those of `NetProblem` and [SessionProblem] are possible everywhere; a status that
/// the protocol does not have at a route is [SessionProblem.UnexpectedStatus]. Nothing here judges names: the caller
/// has done that.
public final class FileClient {

    private static final byte[] NOTHING = {};
    private static final int UNAUTHORISED = 401;
    /// The longest details of a refusal that are read, in bytes.
    private static final int SHORT = 1 << 12;
    /// What is stored may be older than the wire.
    private static final ExefReader STORED = new StoredExef();

    private final Session session;
    private final FileCalls calls;

    /// @param session stays the caller's
    public FileClient(Session session) {
        this.session = session;
        this.calls = new FileCalls(session.dialect());
    }

    /// How the server is spoken to.
    public Dialect dialect() {
        return session.dialect();
    }

    /// Lists a folder.
    ///
    /// @return empty when there is no such folder
    /// @throws dev.scabbard.core.protocol.ProtocolProblem.MalformedReply when the server says something that is no
    ///     listing
    public Optional<DirectoryListing> list(String folder, Cancellation cancellation) {
        Answer answer = session.call(calls.list(folder, cancellation));
        return switch (answer.status()) {
            case 200 -> Optional.of(DirectoryListing.parse(answer.body()));
            case 404 -> Optional.empty();
            default -> throw new SessionProblem.UnexpectedStatus(answer.status());
        };
    }

    /// Makes a folder.
    ///
    /// @return `DONE`, `MISSING` for the parent, `TAKEN` or `NAME_REFUSED`
    public FileResult makeFolder(String parent, String name, Cancellation cancellation) {
        Answer answer = session.call(calls.makeFolder(parent, name, cancellation));
        return result(
                answer,
                switch (answer.status()) {
                    case 201 -> FileOutcome.DONE;
                    case 404 -> FileOutcome.MISSING;
                    case 409 -> FileOutcome.TAKEN;
                    case 400, 406, 414 -> FileOutcome.NAME_REFUSED;
                    default -> throw new SessionProblem.UnexpectedStatus(answer.status());
                });
    }

    /// Gives a file or a folder another name in its folder. Until 0.4 the name travels in the clear, because those
    /// servers do not decrypt it.
    ///
    /// @param name files with `.exef`
    /// @return `DONE`, `MISSING`, `TAKEN`, `ROOT` or `NAME_REFUSED`
    public FileResult rename(String path, String name, Cancellation cancellation) {
        Answer answer = session.call(calls.rename(path, name, cancellation));
        return result(
                answer,
                switch (answer.status()) {
                    case 200 -> FileOutcome.DONE;
                    case 404 -> FileOutcome.MISSING;
                    case 409 -> FileOutcome.TAKEN;
                    case 412 -> FileOutcome.ROOT;
                    case 400, 406, 414, 417 -> FileOutcome.NAME_REFUSED;
                    default -> throw new SessionProblem.UnexpectedStatus(answer.status());
                });
    }

    /// Moves a file or a folder into another folder, where it keeps its name; from 0.3 on.
    ///
    /// The server is not asked to judge the destination: it may take a file for a folder, and a folder inside what is
    /// moved (details, 26). The caller has looked.
    ///
    /// @param folder where to
    /// @return `DONE`, `MISSING` for the thing or for the folder, `TAKEN` (also when it lies there already), `ROOT` or
    ///     `NAME_REFUSED`
    public FileResult move(String path, String folder, Cancellation cancellation) {
        Answer answer = session.call(calls.move(path, folder, cancellation));
        return result(
                answer,
                switch (answer.status()) {
                    case 200 -> FileOutcome.DONE;
                    case 404 -> FileOutcome.MISSING;
                    case 409 -> FileOutcome.TAKEN;
                    case 412 -> FileOutcome.ROOT;
                    case 400, 406, 414 -> FileOutcome.NAME_REFUSED;
                    default -> throw new SessionProblem.UnexpectedStatus(answer.status());
                });
    }

    /// Deletes a file.
    ///
    /// @return `DONE` or `MISSING`
    public FileResult deleteFile(String path, Cancellation cancellation) {
        return delete(calls.deleteFile(path, cancellation));
    }

    /// Deletes a folder.
    ///
    /// @param withContent whether to delete what is in it too
    /// @return `DONE`, `MISSING`, `NOT_EMPTY` or `ROOT`
    public FileResult deleteFolder(String path, boolean withContent, Cancellation cancellation) {
        return delete(calls.deleteFolder(path, withContent, cancellation));
    }

    private FileResult delete(SignedCall call) {
        Answer answer = session.call(call);
        return result(
                answer,
                switch (answer.status()) {
                    case 200, 202 -> FileOutcome.DONE;
                    case 404 -> FileOutcome.MISSING;
                    case 412 -> FileOutcome.ROOT;
                    case 417 -> FileOutcome.NOT_EMPTY;
                    default -> throw new SessionProblem.UnexpectedStatus(answer.status());
                });
    }

    /// What is at a path: `DONE` for a file, `DONE_FOLDER` for a folder, else `MISSING`.
    public FileOutcome checkPath(String path, Cancellation cancellation) {
        return check(calls.checkPath(path, cancellation));
    }

    /// Whether a folder is empty: `DONE`, or `DONE_FOLDER` when it is not; `MISSING` when there is none.
    public FileOutcome checkFolder(String path, Cancellation cancellation) {
        return check(calls.checkFolder(path, cancellation));
    }

    /// Whether a file of so many bytes of plaintext may be uploaded, as far as the server says: `DONE` or `TOO_LARGE`.
    /// From 0.4 on nothing is asked: those servers have said how much they take.
    public FileOutcome checkSize(long size, Cancellation cancellation) {
        return switch (session.dialect().server().limit()) {
            case SIZE_CHECK -> check(calls.checkSize(size, cancellation));
            case INFO, LOGIN_REPLY -> isAboveLimit(size) ? FileOutcome.TOO_LARGE : FileOutcome.DONE;
        };
    }

    private boolean isAboveLimit(long size) {
        OptionalLong limit = session.uploadLimit();
        return limit.isPresent() && size > limit.getAsLong();
    }

    /// Some servers fail with 500 while they refuse a body that is too large, and some refuse one whose plaintext is
    /// below their limit, because it is padded twice on the way (Excalibur 0.8, details 5 and 23).
    private boolean isTooLarge(Answer answer, long length) {
        Exef exef = session.dialect().exef();
        return answer.status() == 500 && isAboveLimit(exef.sealedLength(exef.sealedLength(length)));
    }

    private FileOutcome check(SignedCall call) {
        Answer answer = session.call(call);
        return switch (answer.status()) {
            case 200 -> FileOutcome.DONE;
            case 202 -> FileOutcome.DONE_FOLDER;
            case 404 -> FileOutcome.MISSING;
            case 416 -> FileOutcome.TOO_LARGE;
            default -> throw new SessionProblem.UnexpectedStatus(answer.status());
        };
    }

    /// Whether a file of so many bytes of plaintext can be sealed twice: AES-GCM ends just below 64 GiB. Asks nothing.
    public boolean canSeal(long length) {
        Exef exef = session.dialect().exef();
        try {
            return exef.sealedLength(exef.sealedLength(length)) > length;
        } catch (ExefProblem.TooLong e) {
            return false;
        }
    }

    /// Uploads a file, sealed under the vault key and that under the master key while it is sent.
    ///
    /// @param folder where to
    /// @param name with `.exef`
    /// @param replace whether to replace a file of that name
    /// @param source opens the plaintext, once for each attempt
    /// @param length of the plaintext in bytes
    /// @param vaultKey 32 bytes, stays the caller's
    /// @param sealedAs hears the tag under the vault key (16 bytes) of each attempt, once it has been made
    /// @return `DONE`, `MISSING` for the folder, `TAKEN`, `NAME_REFUSED` or `TOO_LARGE`
    public FileResult upload(
            String folder,
            String name,
            boolean replace,
            RequestBody.Source source,
            long length,
            SecretBytes vaultKey,
            Consumer<byte[]> sealedAs,
            Cancellation cancellation) {
        CallBody body = new CallBody.SealedFile(source, length, vaultKey, sealedAs);
        Answer answer = session.call(calls.upload(folder, name, replace, body, cancellation));
        if (isTooLarge(answer, length)) {
            return result(answer, FileOutcome.TOO_LARGE);
        }
        return result(
                answer,
                switch (answer.status()) {
                    case 201 -> FileOutcome.DONE;
                    case 404 -> FileOutcome.MISSING;
                    case 409 -> FileOutcome.TAKEN;
                    case 413 -> FileOutcome.TOO_LARGE;
                    case 406, 414, 417 -> FileOutcome.NAME_REFUSED;
                    default -> throw new SessionProblem.UnexpectedStatus(answer.status());
                });
    }

    /// Downloads a file into a quarantine, which releases it once both tags have matched.
    ///
    /// @param quarantines makes a fresh one for each attempt
    /// @param vaultKey 32 bytes, stays the caller's
    /// @return `DONE` or `MISSING`
    /// @throws dev.scabbard.core.exef.ExefProblem when a layer is damaged or made with another key
    public FileOutcome download(
            String path, Supplier<? extends Quarantine> quarantines, SecretBytes vaultKey, Cancellation cancellation) {
        Answer answer = session.call(
                calls.download(path, cancellation),
                (request, keys) -> takeIn(request, keys, quarantines.get(), vaultKey));
        return switch (answer.status()) {
            case 200 -> FileOutcome.DONE;
            case 404 -> FileOutcome.MISSING;
            default -> throw new SessionProblem.UnexpectedStatus(answer.status());
        };
    }

    private RawAnswer takeIn(Request request, SessionKeys keys, Quarantine quarantine, SecretBytes vaultKey) {
        return session.server().transport().exchange(request, reply -> {
            boolean encrypted = RawAnswer.isEncrypted(reply.header("X-Encrypted"));
            if (reply.status() != 200 || !encrypted) {
                return RawAnswer.refused(reply.status(), encrypted, encrypted ? NOTHING : why(reply));
            }
            Exef wire = session.dialect().exef();
            try {
                wire.open(reply.body(), quarantine, keys.masterKey(), new ExefLayer(STORED, vaultKey));
            } catch (ExefProblem.Inside e) {
                throw e;
            } catch (ExefProblem e) {
                throw new SessionProblem.ReplyDamaged();
            }
            return RawAnswer.takenIn(reply.status());
        });
    }

    /// The beginning of what it says, which is little when it says why something is refused.
    private static byte[] why(StreamedReply reply) throws IOException {
        return reply.status() == UNAUTHORISED ? reply.body().readNBytes(SHORT) : NOTHING;
    }

    private static FileResult result(Answer answer, FileOutcome outcome) {
        return new FileResult(outcome, answer.repeated());
    }
}
