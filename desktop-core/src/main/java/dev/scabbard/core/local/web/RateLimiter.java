package dev.scabbard.core.local.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// A token bucket for each client: so many requests at once, and so many more each second. A refused request costs
/// nothing. Only the 1024 clients seen last are remembered; a forgotten one starts afresh.
///
/// Safe for use by several threads.
public final class RateLimiter {

    private static final int MAX_CLIENTS = 1024;

    private final int burst;
    private final double perSecond;
    private final InstantSource time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MAX_CLIENTS;
        }
    };

    /// @param burst at least 1
    /// @param perSecond above 0
    public RateLimiter(int burst, double perSecond, InstantSource time) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.time = time;
    }

    /// Whether this client may have one more request now; if so, it is counted.
    ///
    /// @param client what tells clients apart, such as their address
    public synchronized boolean admits(String client) {
        Instant now = time.instant();
        Bucket bucket = buckets.getOrDefault(client, new Bucket(burst, now));
        // A clock that was set back gives nothing and takes nothing.
        double passed = Math.max(0, Duration.between(bucket.at(), now).toNanos() / 1e9);
        double tokens = Math.min(burst, bucket.tokens() + passed * perSecond);
        boolean admitted = tokens >= 1;
        buckets.put(client, new Bucket(admitted ? tokens - 1 : tokens, now));
        return admitted;
    }

    private record Bucket(double tokens, Instant at) {}
}
