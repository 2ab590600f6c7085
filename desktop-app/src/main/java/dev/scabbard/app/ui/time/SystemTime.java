package dev.scabbard.app.ui.time;

import java.time.Duration;
import java.time.Instant;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Subscription;

/// The computer's clock, ticking by a JavaFX timeline.
public final class SystemTime implements TimeSource {

    @Override
    public Instant instant() {
        return Instant.now();
    }

    @Override
    public Subscription every(Duration period, Runnable tick) {
        Timeline timeline =
                new Timeline(new KeyFrame(javafx.util.Duration.millis(period.toMillis()), event -> tick.run()));
        timeline.setCycleCount(Timeline.INDEFINITE);
        timeline.play();
        return timeline::stop;
    }
}
