package dev.scabbard.bench;

import dev.scabbard.core.protocol.keys.AccountKeys;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.security.GeneralSecurityException;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Two PBKDF2 derivations of 650,000 rounds at once, as every login needs them, on the engines that there are
/// (`docs/adr/0002`).
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
public class KeyDerivationBenchmark {

    private static final int ROUNDS = 650_000;
    private static final int BITS = 256;

    private final char[] password = "correct horse battery staple".toCharArray();
    private final byte[] salt = new byte[32];
    private final byte[] otherSalt = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

    /// For JMH.
    public KeyDerivationBenchmark() {}

    /// The engine in use.
    @Benchmark
    public int scabbard() {
        try (SecretChars typed = SecretChars.copyOf(password);
                AccountKeys keys = AccountKeys.derive(typed, "arthur", salt, otherSalt)) {
            return keys.srpKey().length();
        }
    }

    /// The JDK's.
    @Benchmark
    public byte[] jdkFactory() throws Exception {
        return twice(this::jdkOnce);
    }

    /// Bouncy Castle's.
    @Benchmark
    public byte[] bouncyCastle() throws Exception {
        return twice(this::bouncyCastleOnce);
    }

    private static byte[] twice(Callable<byte[]> derivation) throws Exception {
        FutureTask<byte[]> other = new FutureTask<>(derivation);
        Thread.ofPlatform().daemon().start(other);
        byte[] own = derivation.call();
        return own.length == 0 ? own : other.get();
    }

    /// Two at once on the JDK's engine, without JMH.
    void both() throws Exception {
        twice(this::jdkOnce);
    }

    private byte[] jdkOnce() throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(password, salt, ROUNDS, BITS);
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
    }

    private byte[] bouncyCastleOnce() {
        PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(SHA256Digest.newInstance());
        try (SecretChars typed = SecretChars.copyOf(password);
                SecretBytes bytes = typed.toUtf8()) {
            bytes.use(plain -> generator.init(plain, salt, ROUNDS));
        }
        return ((KeyParameter) generator.generateDerivedMacParameters(BITS)).getKey();
    }
}
