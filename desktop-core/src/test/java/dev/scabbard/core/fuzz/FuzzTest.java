package dev.scabbard.core.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a stranger wrote is refused with a problem that has words, or understood, and nothing else.
class FuzzTest {

    private static final int INPUTS = 20_000;

    @ParameterizedTest
    @EnumSource
    void damageEndsInTypedProblemsWithoutHangOrGrowth(Subject subject) throws InterruptedException {
        new Campaign(subject.label(), subject.target(), Mutator.chosenSeed()).run(INPUTS);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSoundIsRead(Subject subject) throws Exception {
        FuzzTarget target = subject.target();
        for (byte[] sound : target.seeds()) {
            target.read(sound);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInputCanBeMadeAgainFromSeedAndNumber(Subject subject) {
        Mutator once = new Mutator(subject.target().seeds(), 7);
        Mutator again = new Mutator(subject.target().seeds(), 7);
        for (int number = 0; number < 200; number++) {
            assertArrayEquals(once.input(number), again.input(number));
        }
    }

    @Test
    void aFailureNamesSeedNumberAndInput() {
        FuzzTarget broken = target(input -> {
            throw new IllegalStateException();
        });
        AssertionError failure = assertThrows(AssertionError.class, () -> new Campaign("broken", broken, 7).run(10));
        assertTrue(failure.toString().contains("broken, -Dscabbard.fuzz.seed=7, input 0 of "), failure.toString());
    }

    @Test
    void whatIsLeftBehindIsNoticed() {
        List<byte[]> left = new ArrayList<>();
        FuzzTarget leaking = target(input -> left.add(new byte[1 << 16]));
        assertThrows(AssertionError.class, () -> new Campaign("leaking", leaking, 7).run(1000));
    }

    private static FuzzTarget target(Consumer<byte[]> reader) {
        return new FuzzTarget() {

            @Override
            public List<byte[]> seeds() {
                return List.of(new byte[8]);
            }

            @Override
            public void read(byte[] input) {
                reader.accept(input);
            }
        };
    }
}
