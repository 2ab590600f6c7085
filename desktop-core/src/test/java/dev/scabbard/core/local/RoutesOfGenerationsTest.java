package dev.scabbard.core.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which routes each generation has, as they are documented and as they answer.
class RoutesOfGenerationsTest {

    private static final Set<String> ALWAYS = Set.of(
            "GET /well-known/version", "GET /well-known/compatible", "GET /files/list/{path}",
            "POST /files/upload/{path}", "GET /files/download/{path}", "POST /files/mkdir/{path}",
            "POST /files/rename/{path}", "DELETE /files/delete/{path}", "HEAD /files/check/path/{path}",
            "HEAD /files/check/dir/{path}", "GET /docs", "GET /openapi.json");

    /// What else there is in which generations.
    private static final Map<String, String> SOMETIMES = Map.ofEntries(
            Map.entry("GET /well-known/clock", "0.2 0.3"),
            Map.entry("HEAD /files/check/size", "0.2 0.3"),
            Map.entry("GET /well-known/heartbeat", "0.2 0.3 0.4"),
            Map.entry("HEAD /well-known/heartbeat", "0.2 0.3 0.4"),
            Map.entry("GET /well-known/info", "0.4 0.5 0.6 0.7"),
            Map.entry("GET /auth/group-size", "0.2 0.3 0.4 0.5 0.6"),
            Map.entry("HEAD /users/check/{username}", "0.2 0.3 0.4 0.5 0.6"),
            Map.entry("POST /users/add/{username}", "0.2 0.3 0.4 0.5 0.6"),
            Map.entry("GET /users/security/{username}", "0.2 0.3 0.4 0.5 0.6"),
            Map.entry("GET /users/vault/{username}", "0.2 0.3 0.4 0.5 0.6"),
            Map.entry("GET /users/info/{username}", "0.6"),
            Map.entry("POST /users/edit-info/{username}", "0.6"),
            Map.entry("GET /auth/info/{username}", "0.7 0.8"),
            Map.entry("GET /users/vault", "0.7 0.8"),
            Map.entry("PUT /users/vault", "0.7 0.8"),
            Map.entry("GET /auth/token", "0.3 0.4 0.5 0.6 0.7 0.8"),
            Map.entry("POST /files/move/{path}", "0.3 0.4 0.5 0.6 0.7 0.8"),
            Map.entry("POST /files/search", "0.5 0.6 0.7 0.8"),
            Map.entry("GET /files/all", "0.6 0.7 0.8"),
            Map.entry("GET /files/count", "0.7 0.8"));

    private static final Map<String, String> SOCKETS = Map.of(
            "/auth", "0.2 0.3 0.4 0.5 0.6",
            "/auth/opaque", "0.6 0.7 0.8",
            "/auth/opaque/register", "0.6 0.7 0.8",
            "/auth/opaque/edit-record", "0.7 0.8",
            "/files/listen", "0.3 0.4 0.5 0.6 0.7 0.8");

    @TempDir
    Path folder;

    private final GenerationFixture fixture = new GenerationFixture();

    @AfterEach
    void stop() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8"})
    void aGenerationHasItsRoutesAndNoOthers(String release) {
        fixture.start(folder, release);
        Visitor nobody = fixture.visitor("nobody");
        Set<String> expected = new TreeSet<>(ALWAYS);
        SOMETIMES.forEach((route, releases) -> {
            if (isIn(releases, release)) {
                expected.add(route);
            }
        });
        assertEquals(expected, described(nobody));
        for (String route : expected) {
            String[] parts = route.split(" ", 2);
            int status = nobody.open(parts[0], parts[1].replaceAll("\\{.*}", "x")).status();
            assertNotEquals(405, status, route);
            assertFalse(status == 404 && parts[0].equals("GET") && !route.contains("security"), route);
        }
        for (String route : SOMETIMES.keySet()) {
            String[] parts = route.split(" ", 2);
            // Without its name, the route of earlier releases looks like that of later ones.
            boolean looksAlike = route.equals("GET /users/vault");
            if (!expected.contains(route) && !looksAlike) {
                int status = nobody.open(parts[0], parts[1].replaceAll("\\{.*}", "x")).status();
                assertTrue(status == 404 || status == 405, route);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8"})
    void thePageNamesRoutesAndWebSocketsOfItsGeneration(String release) {
        fixture.start(folder, release);
        Visitor nobody = fixture.visitor("nobody");
        String page = nobody.open("GET", "/docs").text();
        assertTrue(page.contains("Excalibur " + fixture.server().release().release()));
        described(nobody).forEach(route -> assertTrue(page.contains("<h3>" + route + "</h3>"), route));
        SOCKETS.forEach((template, releases) -> {
            boolean there = isIn(releases, release);
            assertEquals(there, page.contains("<h3>WEBSOCKET " + template + "</h3>"), template);
            if (!there) {
                assertEquals(403, RawSocket.refused(nobody.http, nobody.origin + "/api" + template));
            }
        });
    }

    private static boolean isIn(String releases, String release) {
        return new HashSet<>(Arrays.asList(releases.split(" "))).contains(release);
    }

    private static Set<String> described(Visitor visitor) {
        Set<String> routes = new TreeSet<>();
        JsonNode paths = visitor.open("GET", "/openapi.json").json().get("paths");
        for (Map.Entry<String, JsonNode> path : List.copyOf(paths.properties())) {
            path.getValue().fieldNames().forEachRemaining(method -> routes.add(
                    method.toUpperCase(Locale.ROOT) + " " + path.getKey().substring("/api".length())));
        }
        return routes;
    }
}
