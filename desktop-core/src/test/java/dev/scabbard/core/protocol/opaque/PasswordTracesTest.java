package dev.scabbard.core.protocol.opaque;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scabbard.core.protocol.group.Element;
import dev.scabbard.core.secret.HeapSearch;
import dev.scabbard.core.secret.SecretBytes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the client's side of the pseudorandom function leaves in the heap, without any collection. Of scalars and
/// elements the library keeps copies that nobody can overwrite.
class PasswordTracesTest {

    @TempDir
    Path folder;

    @Test
    void nothingOfAPasswordOrOfWhatTheFunctionMakesOfItIsKept() throws IOException {
        HeapSearch search = new HeapSearch();
        try (SecretBytes password = SecretBytes.random(24);
                SecretBytes blind = Oprf.GROUP.randomScalar();
                SecretBytes serverKey = Oprf.GROUP.randomScalar()) {
            Element evaluated = Oprf.evaluate(serverKey, Oprf.blind(password, blind));
            try (SecretBytes output = Oprf.finish(password, blind, evaluated);
                    SecretBytes randomized = Opaque.randomizedPassword(output.copy());
                    SecretBytes masterKey = Opaque.masterKey(randomized)) {
                search.remember("the password", password);
                search.remember("the function's output", output);
                search.remember("the randomized password", randomized);
                search.remember("the master key", masterKey);
                assertEquals(Set.of(), search.found(folder, true));
            }
        }
    }
}
