package dev.scabbard.core.protocol.dialect;

import dev.scabbard.core.protocol.keys.RecoveryKeyForm;

/// How accounts are made and opened.
///
/// @param login how users prove who they are
/// @param loginReply what a login ends with
/// @param enrolment how accounts are made
/// @param vaultRecord where salts and the sealed vault key are
public record AccountForms(
        LoginForm login, LoginReplyForm loginReply, EnrolmentForm enrolment, VaultRecordForm vaultRecord) {

    /// Whether anybody may ask if a user of a name exists (`HEAD /users/check/{username}`). Later servers keep that to
    /// themselves and answer for a name that nobody has as for any other.
    public boolean tellsWhoExists() {
        return vaultRecord != VaultRecordForm.ONE_RECORD;
    }

    /// How a vault key is shown to the user: as words as soon as account creation keys are (Excalibur, C 2.4).
    public RecoveryKeyForm recoveryKey() {
        return enrolment.asksForWords() ? RecoveryKeyForm.WORDS : RecoveryKeyForm.DIGITS;
    }
}
