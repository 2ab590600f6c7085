package dev.scabbard.core.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentationTest {

    /// Excalibur 0.2, A.1, A.6 and A.7, and the two routes of the documentation itself.
    private static final Set<String> ROUTES = Set.of(
            "GET /api/well-known/version", "GET /api/well-known/compatible", "GET /api/well-known/clock",
            "GET /api/well-known/heartbeat", "HEAD /api/well-known/heartbeat", "GET /api/auth/group-size",
            "HEAD /api/users/check/{username}", "POST /api/users/add/{username}", "GET /api/users/security/{username}",
            "GET /api/users/vault/{username}", "GET /api/files/list/{path}", "POST /api/files/upload/{path}",
            "GET /api/files/download/{path}", "POST /api/files/mkdir/{path}", "POST /api/files/rename/{path}",
            "DELETE /api/files/delete/{path}", "HEAD /api/files/check/path/{path}", "HEAD /api/files/check/dir/{path}",
            "HEAD /api/files/check/size", "GET /api/docs", "GET /api/openapi.json");

    @TempDir
    Path folder;

    private ServerFixture fixture;
    private TestClient client;

    @BeforeEach
    void start() {
        fixture = new ServerFixture(folder);
        client = fixture.client("nobody");
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void openApiListsEveryRouteAndNoOther() throws IOException {
        assertEquals(new TreeSet<>(ROUTES), new TreeSet<>(described()));
    }

    @Test
    void everyDescribedRouteAnswers() throws IOException {
        for (String route : described()) {
            String[] parts = route.split(" ", 2);
            String target = parts[1].substring("/api".length()).replaceAll("\\{.*}", "x");
            int status = client.open(parts[0], target, new byte[0]).status();
            assertNotEquals(405, status, route);
            assertFalse(status == 404 && parts[0].equals("GET") && !route.contains("security"), route);
        }
    }

    @Test
    void thePageNamesEveryRouteAndNeedsNothingFromElsewhere() {
        TestClient.Reply reply = client.open("GET", "/docs", new byte[0]);
        String page = reply.text();
        ROUTES.forEach(route -> assertTrue(page.contains("<h3>" + route.replace("/api", "") + "</h3>"), route));
        assertTrue(page.contains("WEBSOCKET /auth"));
        assertFalse(page.matches("(?s).*(src=|url\\(|https?://|<link|<script).*"));
        assertTrue(page.contains("color-scheme: light dark"));
        assertTrue(reply.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
    }

    private Set<String> described() throws IOException {
        JsonNode document = new ObjectMapper().readTree(client.open("GET", "/openapi.json", new byte[0]).body());
        Set<String> routes = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                routes.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                assertTrue(operation.getValue().get("responses").has("429"));
            }
        }
        return routes;
    }
}
