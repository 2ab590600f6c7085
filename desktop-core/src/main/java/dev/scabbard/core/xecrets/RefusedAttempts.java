package dev.scabbard.core.xecrets;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// Counts refused passphrases for each account and lets the next attempt wait: 2 s, 4 s, 8 s… up to five minutes. The
/// service throttles whoever tries too often, and then refuses the right passphrase as well. The count is kept until
/// the program ends or a passphrase is taken.
final class RefusedAttempts {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final Map<Account, Refusals> refused = new HashMap<>();

    RefusedAttempts(InstantSource clock) {
        this.clock = clock;
    }

    private record Account(XecretsAddress address, String email) {}

    private record Refusals(Duration pause, Instant next) {}

    /// The count of one account.
    OfAccount of(XecretsAddress address, String email) {
        return new OfAccount(new Account(address, email));
    }

    /// The count of one account.
    final class OfAccount {

        private final Account account;

        private OfAccount(Account account) {
            this.account = account;
        }

        /// @throws XecretsProblem.TooSoon when the waiting time is not over
        void check() {
            synchronized (refused) {
                Refusals refusals = refused.get(account);
                Instant now = clock.instant();
                if (refusals == null || !now.isBefore(refusals.next())) {
                    return;
                }
                if (Duration.between(now, refusals.next()).compareTo(refusals.pause()) > 0) {
                    // The clock was set back, which must not make anybody wait for longer than the wait itself.
                    refusals = new Refusals(refusals.pause(), now.plus(refusals.pause()));
                    refused.put(account, refusals);
                }
                throw new XecretsProblem.TooSoon(Duration.between(now, refusals.next()));
            }
        }

        /// Counts a refusal.
        ///
        /// @return how long the next attempt must wait
        Duration refused() {
            synchronized (refused) {
                Refusals before = refused.get(account);
                Duration longer = before == null ? FIRST_WAIT : before.pause().multipliedBy(2);
                Duration wait = longer.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : longer;
                refused.put(account, new Refusals(wait, clock.instant().plus(wait)));
                return wait;
            }
        }

        /// Forgets the refusals.
        void accepted() {
            synchronized (refused) {
                refused.remove(account);
            }
        }
    }
}
