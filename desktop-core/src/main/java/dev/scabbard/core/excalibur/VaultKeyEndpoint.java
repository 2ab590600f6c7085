package dev.scabbard.core.excalibur;

import dev.scabbard.core.exef.ExefProblem;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.protocol.AccountCreation;
import dev.scabbard.core.protocol.VaultKeyReply;
import dev.scabbard.core.secret.SecretBytes;

/// `GET /users/vault/{username}` (Excalibur 0.2, A.1 step 6): the vault key, which only the account unlock key opens.
final class VaultKeyEndpoint {

    private final Session session;

    VaultKeyEndpoint(Session session) {
        this.session = session;
    }

    /// @return 32 bytes, the caller's to close
    SecretBytes fetch(Credential credential, Cancellation cancellation) {
        CallTarget target = CallTarget.of("/api/users/vault/" + credential.username());
        Answer answer = session.call(SignedCall.of("GET", target, cancellation).answeredEncrypted(true));
        return switch (answer.status()) {
            case 200 -> open(VaultKeyReply.parse(answer.body()), credential);
            case 404 -> throw new VaultKeyProblem.VaultKeyMissing();
            default -> throw new SessionProblem.UnexpectedStatus(answer.status());
        };
    }

    private SecretBytes open(VaultKeyReply reply, Credential credential) {
        SecretBytes vaultKey;
        try {
            vaultKey = session.dialect().exef().openSecret(credential.keys().accountUnlockKey(), reply.sealedKey());
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
