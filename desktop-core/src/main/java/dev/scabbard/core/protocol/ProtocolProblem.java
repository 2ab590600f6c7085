package dev.scabbard.core.protocol;

import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;

/// What can be wrong with something a user typed for a server, or with something a server said.
public abstract sealed class ProtocolProblem extends Problem
        permits UserNameProblem,
                FileNameProblem,
                PasswordProblem,
                LoginProblem,
                EnrolmentProblem,
                ProtocolProblem.UnsupportedRelease,
                ProtocolProblem.MalformedReply,
                ProtocolProblem.UnsafeElement,
                ProtocolProblem.EqualSalts,
                ProtocolProblem.ShortSalt,
                ProtocolProblem.UnknownKeyAlgorithm,
                ProtocolProblem.AccountCreationKeyLength,
                ProtocolProblem.AccountCreationKeyCharacters,
                ProtocolProblem.RecoveryKeyInvalid {

    private static final long serialVersionUID = 1L;

    /// @param messageKey the key of the message in the app's bundles
    /// @param arguments what the message's placeholders stand for
    ProtocolProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
    }

    /// @param cause what it was seen by
    /// @param messageKey the key of the message in the app's bundles
    ProtocolProblem(Throwable cause, String messageKey) {
        super(cause, messageKey);
    }

    /// The server speaks a release that no dialect covers.
    public static final class UnsupportedRelease extends ProtocolProblem {
        private static final long serialVersionUID = 1L;

        /// @param release what the server speaks
        public UnsupportedRelease(Release release) {
            super("protocol.unsupportedRelease", Argument.text(release.toString()));
        }
    }

    /// A message that is not what the protocol says it is. Its text is never quoted: it may hold anything.
    public static final class MalformedReply extends ProtocolProblem {
        private static final long serialVersionUID = 1L;

        /// A message that breaks a rule.
        public MalformedReply() {
            super("protocol.malformedReply");
        }
    }

    /// The other side sent the identity of the group, or an element that leads to it: the secret made from it would be
    /// known to anyone (Excalibur, E 4.1).
    public static final class UnsafeElement extends ProtocolProblem {
        private static final long serialVersionUID = 1L;

        /// An element that makes a secret public.
        public UnsafeElement() {
            super("protocol.unsafeElement");
        }
    }

    /// The two salts of an account are equal: the key that opens the vault would be the one that proves who you are
    /// (Excalibur, A.2).
    public static final class EqualSalts extends ProtocolProblem {
        private static final long serialVersionUID = 1L;

        /// Two salts that are one.
        public EqualSalts() {
            super("protocol.equalSalts");
        }
    }

    /// A salt of fewer than 16 bytes (Excalibur, A.2).
    public static final class ShortSalt extends ProtocolProblem {
        private static final long serialVersionUID = 1L;

        /// A salt that is too short.
        public ShortSalt() {
            super("protocol.shortSalt");
        }
    }

    /// The key of an account is derived in a way that is not known here (Excalibur, C 2.3).
    public static final class UnknownKeyAlgorithm extends ProtocolProblem {
        private static final long serialVersionUID = 1L;

        /// An unknown name.
        public UnknownKeyAlgorithm() {
            super("protocol.unknownKeyAlgorithm");
        }
    }

    /// An account creation key that has not exactly 32 characters (Excalibur, A.4).
    public static final class AccountCreationKeyLength extends ProtocolProblem {
        private static final long serialVersionUID = 1L;

        /// @param characters how many it has, without line ends
        public AccountCreationKeyLength(int characters) {
            super("protocol.accountCreationKeyLength", Argument.count(characters));
        }
    }

    /// An account creation key with a character that is not printable ASCII (Excalibur, A.4).
    public static final class AccountCreationKeyCharacters extends ProtocolProblem {
        private static final long serialVersionUID = 1L;

        /// A key with another character in it.
        public AccountCreationKeyCharacters() {
            super("protocol.accountCreationKeyCharacters");
        }
    }

    /// A recovery key that is not 64 hexadecimal digits, and does not look like words either.
    public static final class RecoveryKeyInvalid extends ProtocolProblem {
        private static final long serialVersionUID = 1L;

        /// A text that is no recovery key.
        public RecoveryKeyInvalid() {
            super("protocol.recoveryKeyInvalid");
        }
    }
}
