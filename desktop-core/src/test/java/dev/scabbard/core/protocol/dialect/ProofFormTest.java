package dev.scabbard.core.protocol.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.protocol.request.ProofOfPossession;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class ProofFormTest {

    private static final Instant MADE = Instant.ofEpochSecond(1000);

    @Test
    void until05APastOfLessThanSixtySecondsAndAnyFutureIsTaken() {
        ProofForm form = ProofForm.UNTIL_05;
        assertEquals("X-SRP-PoP", form.header());
        assertTrue(form.isTimely(proof(), MADE.plusMillis(59_999)));
        assertFalse(form.isTimely(proof(), MADE.plusSeconds(60)));
        assertTrue(form.isTimely(proof(), Instant.EPOCH));
    }

    @Test
    void in06TheFutureIsLimitedAsWell() {
        ProofForm form = ProofForm.OF_06;
        assertEquals("X-SRP-PoP", form.header());
        assertTrue(form.isTimely(proof(), MADE.minusMillis(59_999)));
        assertFalse(form.isTimely(proof(), MADE.minusSeconds(60)));
        assertFalse(form.isTimely(proof(), MADE.plusSeconds(60)));
    }

    @Test
    void from07ThirtySecondsOnEitherSideAreTooMuchToTheFraction() {
        ProofForm form = ProofForm.FROM_07;
        assertEquals("X-Auth-PoP", form.header());
        assertTrue(form.isTimely(proof(), MADE.plusMillis(29_999)));
        assertTrue(form.isTimely(proof(), MADE.minusMillis(29_999)));
        assertFalse(form.isTimely(proof(), MADE.plusSeconds(30)));
        assertFalse(form.isTimely(proof(), MADE.minusSeconds(30)));
    }

    @Test
    void theQueryIsSignedFrom07On() {
        assertEquals("/api/x", ProofForm.UNTIL_05.target("/api/x", "a=b").text());
        assertEquals("/api/x", ProofForm.OF_06.target("/api/x", "a=b").text());
        assertEquals("/api/x?a=b", ProofForm.FROM_07.target("/api/x", "a=b").text());
    }

    private static ProofOfPossession proof() {
        Base64.Encoder base64 = Base64.getEncoder();
        return ProofOfPossession.parse("1000 " + base64.encodeToString(new byte[16]) + " "
                        + base64.encodeToString(new byte[32]))
                .orElseThrow();
    }
}
