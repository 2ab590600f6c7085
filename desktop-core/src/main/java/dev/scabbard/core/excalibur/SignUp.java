package dev.scabbard.core.excalibur;

import dev.scabbard.core.excalibur.problem.SessionProblem;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.protocol.dialect.EnrolmentForm;
import dev.scabbard.core.protocol.keys.AccountCreationKey;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;

/// Makes accounts in the way of the server's release (Excalibur, part B, row *enrol*).
public final class SignUp {

    private final ServerConnection server;

    /// @param server stays the caller's
    public SignUp(ServerConnection server) {
        this.server = server;
    }

    /// Makes an account with a fresh vault key. Takes a second or two.
    ///
    /// @param wish what its owner wants
    /// @param password as typed, stays the caller's
    /// @param accountCreationKey as typed: 32 characters, or 24 words where [EnrolmentForm#asksForWords]; stays the
    ///     caller's
    /// @return the caller's to close
    /// @throws dev.scabbard.core.excalibur.problem.AccountProblem.UserTaken when there is somebody of that name
    /// @throws dev.scabbard.core.excalibur.problem.AccountProblem.WrongAccountCreationKey when the server refused the
    ///     key
    /// @throws dev.scabbard.core.excalibur.problem.AccountProblem.AccountRefused when it refused for another reason
    /// @throws dev.scabbard.core.excalibur.problem.AccountProblem.AccountNotUsable when it said that the account is
    ///     made, and nobody can log in to it
    /// @throws SessionProblem.ReadingOnly when the server is newer than what is known
    /// @throws dev.scabbard.core.protocol.words.WordsProblem when the words are no key
    /// @throws dev.scabbard.core.protocol.ProtocolProblem when name, password or account creation key are not possible
    public MadeAccount make(
            NewAccountWish wish, SecretChars password, SecretChars accountCreationKey, Cancellation cancellation) {
        if (server.identity().isReadingOnly()) {
            throw new SessionProblem.ReadingOnly();
        }
        EnrolmentForm form = server.identity().dialect().accounts().enrolment();
        try (SecretBytes creationKey = form.asksForWords()
                ? AccountCreationKey.parseWords(accountCreationKey)
                : AccountCreationKey.parse(accountCreationKey)) {
            return switch (form) {
                case KEY_OF_CHARACTERS, KEY_OF_WORDS ->
                    new SrpSignUp(server).make(wish.username(), password, creationKey, cancellation);
                case OPAQUE_UNDER_KEY, OPAQUE_UNDER_NOISE ->
                    new OpaqueSignUp(server).make(wish, password, creationKey, cancellation);
            };
        }
    }
}
