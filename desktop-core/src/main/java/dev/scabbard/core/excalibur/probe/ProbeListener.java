package dev.scabbard.core.excalibur.probe;

import dev.scabbard.core.net.Origin;
import dev.scabbard.core.protocol.Release;
import java.time.Duration;

/// Hears how far a [ServerProbe] got, on the probing thread.
public interface ProbeListener {

    /// Something answers.
    void answers(Origin origin, Duration answerTime);

    /// It is an Excalibur server.
    void isExcalibur(Origin origin, Release release);

    /// One that does not care.
    static ProbeListener deaf() {
        return new ProbeListener() {

            @Override
            public void answers(Origin origin, Duration answerTime) {
                // nobody wants to know
            }

            @Override
            public void isExcalibur(Origin origin, Release release) {
                // nobody wants to know
            }
        };
    }
}
