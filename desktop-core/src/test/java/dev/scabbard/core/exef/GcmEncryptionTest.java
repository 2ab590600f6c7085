package dev.scabbard.core.exef;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.scabbard.core.secret.SecretBytes;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GcmEncryptionTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 31, 32, 33, 1000, 16_383, 16_384, 16_385, 200_000})
    void whatIsTooLongForTheJdkIsEncryptedAsTheJdkWould(int length) {
        Random random = new Random(length);
        byte[] nonce = new byte[12];
        byte[] message = new byte[length];
        random.nextBytes(nonce);
        random.nextBytes(message);
        for (int keyLength : new int[] {16, 24, 32}) {
            try (SecretBytes key = SecretBytes.random(keyLength)) {
                byte[] expected = AesGcm.seal(key, nonce, message);
                try (LongGcm ours = new LongGcm(key, nonce);
                        JdkGcm theJdks = new JdkGcm(key, nonce)) {
                    assertArrayEquals(expected, inPieces(ours, message, random));
                    assertArrayEquals(expected, inPieces(theJdks, message, random));
                }
            }
        }
    }

    @Test
    void theLengthDecides() {
        try (SecretBytes key = SecretBytes.random(32);
                GcmEncryption most = GcmEncryption.of(key, new byte[12], JdkGcm.MOST);
                GcmEncryption more = GcmEncryption.of(key, new byte[12], JdkGcm.MOST + 1)) {
            assertInstanceOf(JdkGcm.class, most);
            assertInstanceOf(LongGcm.class, more);
        }
    }

    private static byte[] inPieces(GcmEncryption encryption, byte[] message, Random random) {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        byte[] out = new byte[MessageExef.PIECE + 32];
        int position = 0;
        while (position < message.length) {
            int count = Math.min(1 + random.nextInt(MessageExef.PIECE), message.length - position);
            sealed.write(out, 0, encryption.update(message, position, count, out));
            position += count;
        }
        sealed.write(out, 0, encryption.finish(out));
        return sealed.toByteArray();
    }
}
