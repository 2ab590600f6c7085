package dev.scabbard.core.vault;

import dev.scabbard.core.hostile.Direction;
import dev.scabbard.core.hostile.Ending;
import dev.scabbard.core.hostile.Fault;
import dev.scabbard.core.hostile.Midway;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/// Where one request of a transfer can go wrong, and how.
///
/// @param label for the report
/// @param request method and path it begins with
/// @param fault what happens to it
record Trouble(String label, String request, Fault fault) {

    static final String UPLOAD = "POST /api/files/upload";
    static final String DOWNLOAD = "GET /api/files/download";
    static final String LIST = "GET /api/files/list";
    static final String CHECK_SIZE = "HEAD /api/files/check/size";
    static final String CHECK_PATH = "HEAD /api/files/check/path";

    @Override
    public String toString() {
        return label + " at " + request;
    }

    /// Whether a transfer gives up when this happens again and again: a busy server and a slow line are waited for, and
    /// silence takes a test too long.
    boolean mayStay() {
        boolean endless = fault instanceof Midway.Trickle
                || fault instanceof Fault.Reply reply && reply.status() == 429;
        boolean silent =
                fault instanceof Midway.Stall || fault instanceof Fault.Hang || fault instanceof Fault.HangAfter;
        return !endless && !silent;
    }

    /// Connections that end before, in and after a request, orderly and by reset.
    static Stream<Trouble> brokenLines(String request) {
        return Stream.of(Ending.values())
                .flatMap(ending -> Stream.of(
                        new Trouble(ending + " before", request, new Fault.DropBefore(ending)),
                        new Trouble(ending + " before the answer", request, new Fault.DropAfter(ending))));
    }

    /// Connections that end, or stand still, in the body of one direction.
    static Stream<Trouble> broken(String request, Direction direction, long... positions) {
        return Arrays.stream(positions)
                .boxed()
                .flatMap(at -> Stream.of(
                        new Trouble(
                                "FIN in " + direction + " after " + at,
                                request,
                                new Midway.Cut(direction, at, Ending.FIN)),
                        new Trouble(
                                "RST in " + direction + " after " + at,
                                request,
                                new Midway.Cut(direction, at, Ending.RST))));
    }

    /// Silence that only the client ends.
    static Stream<Trouble> silent(String request, Direction direction, long... positions) {
        return Stream.concat(
                Stream.of(
                        new Trouble("silence", request, new Fault.Hang()),
                        new Trouble("silence after it was done", request, new Fault.HangAfter())),
                Arrays.stream(positions)
                        .mapToObj(at -> new Trouble(
                                "silence in " + direction + " after " + at,
                                request,
                                new Midway.Stall(direction, at, new CountDownLatch(1)))));
    }

    /// Bytes that change, or are missing although everybody says that they are all there.
    static Stream<Trouble> wrong(String request, Direction direction, long... positions) {
        return Arrays.stream(positions)
                .boxed()
                .flatMap(at -> Stream.of(
                        new Trouble(
                                "another byte in " + direction + " after " + at,
                                request,
                                new Midway.Flip(direction, at)),
                        new Trouble(
                                "no more in " + direction + " after " + at,
                                request,
                                new Midway.Truncate(direction, at))));
    }

    /// Answers that somebody else gives.
    static Stream<Trouble> answered(String request, int... statuses) {
        return Arrays.stream(statuses)
                .mapToObj(status -> new Trouble("status " + status, request, Fault.status(status)));
    }

    /// A line on which everything takes its time, but moves.
    static Trouble slow(String request, Direction direction) {
        return new Trouble(
                "slowly in " + direction,
                request,
                new Midway.Trickle(direction, 0, 8 * 1024, Duration.ofMillis(5)));
    }

    /// All of these, one after the other.
    @SafeVarargs
    static List<Trouble> all(Stream<Trouble>... troubles) {
        return Stream.of(troubles).flatMap(stream -> stream).toList();
    }
}
