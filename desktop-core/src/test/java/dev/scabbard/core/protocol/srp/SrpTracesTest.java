package dev.scabbard.core.protocol.srp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scabbard.core.protocol.login.SrpGroup;
import dev.scabbard.core.secret.HeapSearch;
import dev.scabbard.core.secret.SecretBytes;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the digests of a login leave of the master key in the heap, without any collection.
class SrpTracesTest {

    @TempDir
    Path folder;

    @Test
    void theDigestsOfALoginKeepNothingOfTheMasterKey() throws IOException {
        HeapSearch search = new HeapSearch();
        BigInteger prime = SrpGroup.SMALL.prime();
        BigInteger value = new BigInteger(1_000, new SecureRandom());
        try (SecretBytes masterKey = SecretBytes.takeOver(SrpMath.masterKey(prime, value))) {
            search.remember("the master key", masterKey);
            masterKey.use(key -> {
                byte[] proof = SrpMath.clientProof(prime, value, "gwen", new byte[16], value, value, key);
                SrpMath.serverProof(value, proof, key);
            });
            assertEquals(Set.of(), search.found(folder, true));
        }
    }
}
