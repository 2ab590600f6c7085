package dev.scabbard.core.local.excalibur;

import dev.scabbard.core.protocol.ProofOfPossession;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/// Remembers the nonces of all users for as long as their proofs would be accepted: 60 s, or longer when a proof is
/// dated in the future, so that no proof works twice.
///
/// Safe for use by several threads.
final class NonceMemory {

    private final Set<ByteBuffer> nonces = new HashSet<>();
    private final Queue<Used> byEnd = new PriorityQueue<>();

    /// Whether the nonce is fresh; from now on it is not.
    synchronized boolean use(ProofOfPossession proof, Instant now) {
        while (!byEnd.isEmpty() && byEnd.element().end() <= now.getEpochSecond()) {
            nonces.remove(byEnd.remove().nonce());
        }
        ByteBuffer nonce = ByteBuffer.wrap(proof.nonce());
        if (!nonces.add(nonce)) {
            return false;
        }
        long end = Math.max(now.getEpochSecond(), proof.timestamp()) + ProofOfPossession.MAX_AGE_SECONDS;
        byEnd.add(new Used(end, nonce));
        return true;
    }

    private record Used(long end, ByteBuffer nonce) implements Comparable<Used> {
        @Override
        public int compareTo(Used other) {
            return Long.compare(end, other.end);
        }
    }
}
