package dev.scabbard.core.protocol.opaque;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scabbard.core.protocol.Vectors;
import dev.scabbard.core.protocol.group.Element;
import dev.scabbard.core.secret.SecretBytes;
import org.junit.jupiter.api.Test;

/// The vectors of RFC 9497, base mode, and of the hashes below it.
class OprfTest {

    private static final JsonNode VECTORS = Vectors.file("oprf_ristretto255.json");
    private static final JsonNode RFC = VECTORS.path("rfc9497_base").path(0);

    @Test
    void theServersKeyIsTheRecordedOne() {
        try (KeyPair key = serverKey()) {
            assertEquals(Vectors.secret(RFC, "skSm"), key.privateKey());
        }
    }

    @Test
    void theFunctionGivesWhatIsRecorded() {
        assertEquals(2, RFC.path("vectors").size());
        for (JsonNode vector : RFC.path("vectors")) {
            try (KeyPair key = serverKey();
                    SecretBytes input = Vectors.secret(vector, "Input");
                    SecretBytes blind = Vectors.secret(vector, "Blind");
                    SecretBytes output = Vectors.secret(vector, "Output")) {
                Element blinded = Oprf.blind(input, blind);
                assertArrayEquals(Vectors.bytes(vector, "BlindedElement"), blinded.bytes());
                Element evaluated = Oprf.evaluate(key.privateKey(), blinded);
                assertArrayEquals(Vectors.bytes(vector, "EvaluationElement"), evaluated.bytes());
                assertEquals(output, Oprf.finish(input, blind, evaluated));
            }
        }
    }

    @Test
    void hashesAreTheRecordedOnes() {
        assertEquals(4, VECTORS.path("hash").size());
        for (JsonNode vector : VECTORS.path("hash")) {
            byte[] input = Vectors.text(vector, "input_text").getBytes(UTF_8);
            byte[] group = Bytes.concat(
                    Bytes.ascii("HashToGroup-OPRFV1-"), new byte[1], Bytes.ascii("-ristretto255-SHA512"));
            assertArrayEquals(Vectors.bytes(vector, "expand_message_xmd_64"), ExpandMessage.expand(input, group));
            try (SecretBytes secret = SecretBytes.copyOf(input)) {
                assertArrayEquals(
                        Vectors.bytes(vector, "hash_to_group"),
                        Oprf.hashToGroup(secret).bytes());
            }
        }
    }

    @Test
    void keyPairsAreTheRecordedOnes() {
        assertEquals(2, VECTORS.path("derive_key_pair").size());
        for (JsonNode vector : VECTORS.path("derive_key_pair")) {
            byte[] info = Vectors.text(vector, "info_text").getBytes(UTF_8);
            try (SecretBytes seed = Vectors.secret(vector, "seed");
                    KeyPair pair = Oprf.deriveKeyPair(seed, info)) {
                assertEquals(Vectors.secret(vector, "private_key"), pair.privateKey());
                assertArrayEquals(
                        Vectors.bytes(vector, "public_key"), pair.publicKey().bytes());
            }
        }
    }

    private static KeyPair serverKey() {
        try (SecretBytes seed = Vectors.secret(RFC, "seed")) {
            return Oprf.deriveKeyPair(seed, Vectors.bytes(RFC, "keyInfo"));
        }
    }
}
