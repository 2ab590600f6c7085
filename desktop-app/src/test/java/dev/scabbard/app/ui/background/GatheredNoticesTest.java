package dev.scabbard.app.ui.background;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class GatheredNoticesTest {

    private final PumpedRunner runner = new PumpedRunner();
    private final AtomicInteger told = new AtomicInteger();
    private final GatheredNotices notices = new GatheredNotices(runner, told::incrementAndGet);

    private void fromElsewhere(int times) throws InterruptedException {
        Thread core = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < times; i++) {
                notices.run();
            }
        });
        core.join();
    }

    @Test
    void manyAtOnceAreToldOnceAndALaterOneAgain() throws InterruptedException {
        fromElsewhere(1000);
        assertEquals(0, told.get());
        runner.await("told", () -> told.get() == 1);
        fromElsewhere(1);
        runner.await("told again", () -> told.get() == 2);
    }
}
