package dev.scabbard.core.local.web;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/// Counts the requests that a server has answered, by method, route and status. It holds no names, paths or
/// addresses: a route is the template (`/files/list/{path}`, `/secret/{guid}`), never what stood in its place.
///
/// Safe for use by several threads.
public final class RequestLog {

    /// The route of a request that no route matched.
    public static final String NO_ROUTE = "-";

    private final ConcurrentMap<Kind, LongAdder> counters = new ConcurrentHashMap<>();

    /// Notes one answered request.
    ///
    /// @param route the template of the route, or [#NO_ROUTE]
    public void answered(String method, String route, int status) {
        counters.computeIfAbsent(new Kind(method, route, status), kind -> new LongAdder()).increment();
    }

    /// All requests answered so far.
    public long count() {
        return counters.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /// The requests of a route answered so far, whatever the status.
    ///
    /// @param route the template, such as `/secret/{guid}`
    public long count(String method, String route) {
        return counters.entrySet().stream()
                .filter(entry -> entry.getKey().method().equals(method) && entry.getKey().route().equals(route))
                .mapToLong(entry -> entry.getValue().sum())
                .sum();
    }

    /// The requests of a route answered with this status so far.
    ///
    /// @param route the template, such as `/secret/{guid}`
    public long count(String method, String route, int status) {
        LongAdder counter = counters.get(new Kind(method, route, status));
        return counter == null ? 0 : counter.sum();
    }

    private record Kind(String method, String route, int status) {}
}
