package dev.scabbard.core.protocol.opaque;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Accounts in memory.
final class RememberingAccounts implements OpaqueEnrolmentHost.Accounts {

    private final List<EnrolledAccount> stored = new ArrayList<>();

    @Override
    public boolean isTaken(String username) {
        return find(username).isPresent();
    }

    @Override
    public boolean store(EnrolledAccount account) {
        return !isTaken(account.username()) && stored.add(account);
    }

    List<EnrolledAccount> stored() {
        return stored;
    }

    Optional<RegistrationRecord> find(String username) {
        return stored.stream()
                .filter(account -> account.username().equals(username))
                .map(EnrolledAccount::record)
                .findFirst();
    }
}
