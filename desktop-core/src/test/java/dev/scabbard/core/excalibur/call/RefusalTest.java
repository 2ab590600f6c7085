package dev.scabbard.core.excalibur.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

    private static Refusal refusal(String detail) {
        return Refusal.of(("{\"detail\":\"" + detail + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aDeadTokenIsToldFromABodyThatDidNotOpen() {
        assertEquals(Refusal.TOKEN, refusal("Missing, invalid, or expired bearer token"));
        assertEquals(
                Refusal.UNTOLD,
                refusal("Middleware processing: missing, invalid, or expired bearer token"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Missing PoP", "Invalid timestamp", "Nonce reused", "Invalid PoP"})
    void aRefusedProofIsToldFromADeadToken(String detail) {
        assertEquals(Refusal.PROOF, refusal(detail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "[]", "{\"detail\":[1]}", "{\"detail\":null}", "<html>"})
    void anythingElseSaysNothing(String body) {
        assertEquals(Refusal.UNTOLD, Refusal.of(body.getBytes(StandardCharsets.UTF_8)));
    }
}
