package dev.scabbard.core.excalibur;

import dev.scabbard.core.excalibur.call.Answer;
import dev.scabbard.core.excalibur.call.CallBody;
import dev.scabbard.core.excalibur.call.CallTarget;
import dev.scabbard.core.excalibur.call.SignedCall;
import dev.scabbard.core.excalibur.login.UnlockKey;
import dev.scabbard.core.excalibur.problem.SessionProblem;
import dev.scabbard.core.excalibur.problem.VaultKeyProblem;
import dev.scabbard.core.exef.ExefProblem;
import dev.scabbard.core.exef.StoredExef;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.protocol.dialect.TextForm;
import dev.scabbard.core.protocol.keys.KeyAlgorithm;
import dev.scabbard.core.protocol.reply.VaultInfo;
import dev.scabbard.core.protocol.reply.VaultKeyReply;
import dev.scabbard.core.protocol.reply.VaultRecord;
import dev.scabbard.core.protocol.reply.VaultSettings;
import dev.scabbard.core.protocol.srp.AccountCreation;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.nio.charset.StandardCharsets;

/// Where a server keeps what opens a vault (Excalibur 0.2, A.1 step 6; E 4.2; F).
final class VaultRecords {

    private static final String VAULT = "/api/users/vault";

    private final Session session;

    VaultRecords(Session session) {
        this.session = session;
    }

    /// @param unlockSalt what the server stated openly, for those that do
    VaultRecord fetch(byte[] unlockSalt, Cancellation cancellation) {
        return switch (session.dialect().accounts().vaultRecord()) {
            case SALTS_APART -> of(VaultInfo.EMPTY, unlockSalt, cancellation);
            case SALTS_APART_WITH_INFO -> of(info(cancellation), unlockSalt, cancellation);
            case ONE_RECORD -> VaultRecord.parse(get(CallTarget.of(VAULT), cancellation));
        };
    }

    private VaultRecord of(VaultInfo info, byte[] unlockSalt, Cancellation cancellation) {
        VaultKeyReply reply =
                VaultKeyReply.parse(get(CallTarget.of(VAULT + "/" + session.username()), cancellation));
        return new VaultRecord(new VaultSettings(KeyAlgorithm.PBKDF2, info), unlockSalt, reply.sealedKey());
    }

    private byte[] get(CallTarget target, Cancellation cancellation) {
        Answer answer = session.call(SignedCall.of("GET", target, cancellation).answeredEncrypted(true));
        return switch (answer.status()) {
            case 200 -> answer.body();
            case 404 -> throw new VaultKeyProblem.VaultKeyMissing();
            default -> throw new SessionProblem.UnexpectedStatus(answer.status());
        };
    }

    private VaultInfo info(Cancellation cancellation) {
        CallTarget target = CallTarget.of("/api/users/info/" + session.username());
        Answer answer = session.call(SignedCall.of("GET", target, cancellation));
        requireDone(answer);
        return new VaultInfo(new String(answer.body(), StandardCharsets.UTF_8));
    }

    /// Keeps what a user may change (`PUT /users/vault`; in 0.6 only the text can be, `POST /users/edit-info`).
    void keep(VaultSettings settings, Cancellation cancellation) {
        SignedCall call =
                switch (session.dialect().accounts().vaultRecord()) {
                    case SALTS_APART -> throw new IllegalStateException("this release keeps no settings");
                    case SALTS_APART_WITH_INFO ->
                        SignedCall.of(
                                        "POST",
                                        CallTarget.of("/api/users/edit-info/" + session.username()),
                                        cancellation)
                                .carrying(new CallBody.Text(settings.info().text(), TextForm.SEALED_TEXT));
                    case ONE_RECORD ->
                        SignedCall.of("PUT", CallTarget.of(VAULT), cancellation)
                                .carrying(new CallBody.SealedObject(settings.toJson()))
                                .answeredEncrypted(true);
                };
        requireDone(session.call(call));
    }

    private static void requireDone(Answer answer) {
        if (answer.status() != 200) {
            throw new SessionProblem.UnexpectedStatus(answer.status());
        }
    }

    /// Derives what opens a record's vault key: in the way that it states, or else in the other one, which is right
    /// when a change of it broke off half-way (Excalibur 0.8, details 34).
    ///
    /// @param password stays the caller's
    /// @return the caller's to close; when neither is right, that of the way that is stated
    static UnlockKey unlockKey(VaultRecord record, String username, SecretChars password) {
        KeyAlgorithm stated = record.settings().algorithm();
        UnlockKey key = UnlockKey.derive(username, password, stated, record.unlockSalt());
        if (opens(record, key)) {
            return key;
        }
        KeyAlgorithm other = stated == KeyAlgorithm.ARGON2D ? KeyAlgorithm.PBKDF2 : KeyAlgorithm.ARGON2D;
        UnlockKey second = UnlockKey.derive(username, password, other, record.unlockSalt());
        boolean found = opens(record, second);
        (found ? key : second).close();
        return found ? second : key;
    }

    private static boolean opens(VaultRecord record, UnlockKey key) {
        try {
            open(record, key).close();
            return true;
        } catch (VaultKeyProblem e) {
            return false;
        }
    }

    /// Opens the vault key, which may be older than the release.
    ///
    /// @return 32 bytes, the caller's to close
    static SecretBytes open(VaultRecord record, UnlockKey unlock) {
        SecretBytes vaultKey;
        try {
            vaultKey = new StoredExef().openSecret(unlock.key(), record.sealedKey());
        } catch (ExefProblem.NotExef | ExefProblem.UnsupportedExefVersion e) {
            throw new VaultKeyProblem.VaultKeyFormat();
        } catch (ExefProblem e) {
            throw new VaultKeyProblem.VaultKeyDamaged();
        }
        if (vaultKey.length() != AccountCreation.VAULT_KEY_LENGTH) {
            vaultKey.close();
            throw new VaultKeyProblem.VaultKeyLength(vaultKey.length());
        }
        return vaultKey;
    }
}
