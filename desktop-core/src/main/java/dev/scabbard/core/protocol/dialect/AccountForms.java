package dev.scabbard.core.protocol.dialect;

/// How accounts are made and opened.
///
/// @param login how users prove who they are
/// @param loginReply what a login ends with
/// @param enrolment how accounts are made
/// @param vaultRecord where salts and the sealed vault key are
public record AccountForms(
        LoginForm login, LoginReplyForm loginReply, EnrolmentForm enrolment, VaultRecordForm vaultRecord) {}
