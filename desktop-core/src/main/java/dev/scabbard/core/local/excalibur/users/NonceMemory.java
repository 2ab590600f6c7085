package dev.scabbard.core.local.excalibur.users;

import dev.scabbard.core.protocol.request.ProofOfPossession;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/// Remembers the nonces of all users for as long as their proofs would be accepted, which is longer when a proof is
/// dated in the future, so that no proof works twice.
///
/// Safe for use by several threads.
final class NonceMemory {

    private final Set<ByteBuffer> nonces = new HashSet<>();
    private final Queue<Used> byEnd = new PriorityQueue<>();
    private final Duration validity;

    /// @param validity how old a proof may become
    NonceMemory(Duration validity) {
        this.validity = validity;
    }

    /// Whether the nonce is fresh, and stays so.
    synchronized boolean isFresh(ProofOfPossession proof, Instant now) {
        forget(now);
        return !nonces.contains(ByteBuffer.wrap(proof.nonce()));
    }

    /// Whether the nonce is fresh; from now on it is not.
    synchronized boolean use(ProofOfPossession proof, Instant now) {
        forget(now);
        ByteBuffer nonce = ByteBuffer.wrap(proof.nonce());
        if (!nonces.add(nonce)) {
            return false;
        }
        long end = Math.max(now.getEpochSecond(), proof.timestamp()) + validity.toSeconds();
        byEnd.add(new Used(end, nonce));
        return true;
    }

    private void forget(Instant now) {
        while (!byEnd.isEmpty() && byEnd.element().end() <= now.getEpochSecond()) {
            nonces.remove(byEnd.remove().nonce());
        }
    }

    private record Used(long end, ByteBuffer nonce) implements Comparable<Used> {
        @Override
        public int compareTo(Used other) {
            return Long.compare(end, other.end);
        }
    }
}
