package dev.scabbard.core.xecrets;

import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;
import java.time.Duration;

/// What can go wrong with a Xecrets account, beside what the network has wrong.
public abstract sealed class XecretsProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private XecretsProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
    }

    /// What was typed is no address of a service.
    public static final class AddressInvalid extends XecretsProblem {

        private static final long serialVersionUID = 1L;

        AddressInvalid() {
            super("xecrets.addressInvalid", Argument.text(XecretsAddress.PUBLIC.toString()));
        }
    }

    /// The address says http; a passphrase never travels that way.
    public static final class PlainHttp extends XecretsProblem {

        private static final long serialVersionUID = 1L;

        PlainHttp() {
            super("xecrets.plainHttp");
        }
    }

    /// No e-mail address was typed.
    public static final class EmailBlank extends XecretsProblem {

        private static final long serialVersionUID = 1L;

        EmailBlank() {
            super("xecrets.emailBlank");
        }
    }

    /// The e-mail address has a colon, which the way of logging in cannot say.
    public static final class ColonInEmail extends XecretsProblem {

        private static final long serialVersionUID = 1L;

        ColonInEmail() {
            super("xecrets.colonInEmail");
        }
    }

    /// No passphrase was typed.
    public static final class PassphraseEmpty extends XecretsProblem {

        private static final long serialVersionUID = 1L;

        PassphraseEmpty() {
            super("xecrets.passphraseEmpty");
        }
    }

    /// The service does not take the e-mail address with this passphrase. The next attempt must wait.
    public static final class PassphraseRefused extends XecretsProblem {

        private static final long serialVersionUID = 1L;

        private final Duration wait;

        PassphraseRefused(Duration wait) {
            super("xecrets.passphraseRefused", Argument.span(wait));
            this.wait = wait;
        }

        /// How long the next attempt must wait.
        public Duration waitingTime() {
            return wait;
        }
    }

    /// An attempt before the waiting time was over; nothing was sent.
    public static final class TooSoon extends XecretsProblem {

        private static final long serialVersionUID = 1L;

        private final Duration wait;

        TooSoon(Duration wait) {
            super("xecrets.tooSoon", Argument.span(wait));
            this.wait = wait;
        }

        /// How long the next attempt must still wait.
        public Duration waitingTime() {
            return wait;
        }
    }

    /// The public service does not answer, or with a web page: its own page says that it has moved.
    public static final class XecretsMoved extends XecretsProblem {

        private static final long serialVersionUID = 1L;

        XecretsMoved(String host) {
            super("xecrets.moved", Argument.text(host));
        }
    }

    /// What answers at the address is not a Xecrets service.
    public static final class NotXecrets extends XecretsProblem {

        private static final long serialVersionUID = 1L;

        NotXecrets(String host) {
            super("xecrets.notXecrets", Argument.text(host));
        }
    }

    /// The service says that it could not do it (its code is in the log).
    public static final class ServiceRefused extends XecretsProblem {

        private static final long serialVersionUID = 1L;

        ServiceRefused() {
            super("xecrets.serviceRefused");
        }
    }

    /// The service sends the caller elsewhere; the passphrase does not go there.
    public static final class RedirectRefused extends XecretsProblem {

        private static final long serialVersionUID = 1L;

        RedirectRefused(String host) {
            super("xecrets.redirectRefused", Argument.text(host));
        }
    }

    /// The service answers that it cannot answer now.
    public static final class ServiceUnavailable extends XecretsProblem {

        private static final long serialVersionUID = 1L;

        ServiceUnavailable(String host) {
            super("xecrets.serviceUnavailable", Argument.text(host));
        }
    }

    /// The service says that all is well but sends no list.
    public static final class NoList extends XecretsProblem {

        private static final long serialVersionUID = 1L;

        NoList() {
            super("xecrets.noList");
        }
    }

    /// A record of the list has no usable identity, so the list is not to be trusted.
    public static final class BadRecordId extends XecretsProblem {

        private static final long serialVersionUID = 1L;

        BadRecordId() {
            super("xecrets.badRecordId");
        }
    }

    /// The account has been locked.
    public static final class AccountLocked extends XecretsProblem {

        private static final long serialVersionUID = 1L;

        AccountLocked() {
            super("xecrets.accountLocked");
        }
    }
}
