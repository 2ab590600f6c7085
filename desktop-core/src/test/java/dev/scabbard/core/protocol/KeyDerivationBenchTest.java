package dev.scabbard.core.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.scabbard.core.secret.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Measures the engines that PBKDF2 could run on: one derivation, and two at the same time as at every login.
@Tag("bench")
class KeyDerivationBenchTest {

    private static final Logger LOG = LoggerFactory.getLogger(KeyDerivationBenchTest.class);
    private static final int ROUNDS = 9;
    private static final byte[] PASSWORD = "correct horse battery staple".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SALT = new byte[32];

    @Test
    void pbkdf2() throws Exception {
        Map<String, Callable<byte[]>> engines = new LinkedHashMap<>();
        engines.put("JDK SecretKeyFactory", KeyDerivationBenchTest::jdkFactory);
        engines.put("own loop, JDK Mac", KeyDerivationBenchTest::inUse);
        engines.put("Bouncy Castle generator", KeyDerivationBenchTest::bouncyCastle);
        engines.put("own loop, Bouncy Castle HMac", KeyDerivationBenchTest::bouncyCastleMac);
        byte[] expected = inUse();
        for (Map.Entry<String, Callable<byte[]>> engine : engines.entrySet()) {
            long first = millis(engine.getValue(), 1);
            assertArrayEquals(expected, engine.getValue().call());
            LOG.warn(
                    "{}: first {} ms, one {}, two at once {}",
                    engine.getKey(),
                    first,
                    times(engine.getValue(), 1),
                    times(engine.getValue(), 2));
        }
    }

    private static String times(Callable<byte[]> engine, int threads) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            times.add(millis(engine, threads));
        }
        times.sort(null);
        return "median " + times.get(ROUNDS / 2) + " ms (" + times.getFirst() + " to " + times.getLast() + ")";
    }

    private static long millis(Callable<byte[]> engine, int threads) throws Exception {
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<byte[]>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(engine));
            }
            for (Future<byte[]> future : running) {
                future.get();
            }
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static byte[] jdkFactory() throws GeneralSecurityException {
        char[] chars = new String(PASSWORD, StandardCharsets.UTF_8).toCharArray();
        PBEKeySpec spec = new PBEKeySpec(chars, SALT, KeyDerivation.ITERATIONS, KeyDerivation.KEY_LENGTH * 8);
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    }

    private static byte[] inUse() {
        try (SecretBytes password = SecretBytes.copyOf(PASSWORD)) {
            return KeyDerivation.slow(password, SALT);
        }
    }

    private static byte[] bouncyCastle() {
        PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(SHA256Digest.newInstance());
        generator.init(PASSWORD, SALT, KeyDerivation.ITERATIONS);
        return ((KeyParameter) generator.generateDerivedMacParameters(KeyDerivation.KEY_LENGTH * 8)).getKey();
    }

    private static byte[] bouncyCastleMac() {
        HMac mac = new HMac(SHA256Digest.newInstance());
        mac.init(new KeyParameter(PASSWORD));
        byte[] block = new byte[32];
        mac.update(SALT, 0, SALT.length);
        mac.update(new byte[] {0, 0, 0, 1}, 0, 4);
        mac.doFinal(block, 0);
        byte[] sum = block.clone();
        for (int i = 1; i < KeyDerivation.ITERATIONS; i++) {
            mac.update(block, 0, block.length);
            mac.doFinal(block, 0);
            xor(sum, block);
        }
        return sum;
    }

    private static void xor(byte[] sum, byte[] block) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] ^= block[i];
        }
    }
}
