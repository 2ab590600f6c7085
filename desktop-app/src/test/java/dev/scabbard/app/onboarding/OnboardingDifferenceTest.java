package dev.scabbard.app.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.scabbard.app.GuiTest;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.shell.ShellPage;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.core.profile.Profile;
import dev.scabbard.core.profile.SavedLogin;
import dev.scabbard.core.profile.SavedVault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A server that is typed again is compared with what it showed before, and a weak one is told of.
final class OnboardingDifferenceTest extends GuiTest {

    private static final UUID ID = UUID.randomUUID();

    @Override
    protected Profile startProfile() {
        TestAccounts.newVault(server()).close();
        return Profile.EMPTY
                .withVault(new SavedVault.ExcaliburVault(
                        ID, "home.lan", server().origin(), TestAccounts.USER, Optional.empty(), false))
                .withLogin(ID, new SavedLogin("0.2.99", "0".repeat(64), OptionalInt.of(2048)));
    }

    @Test
    void anOlderReleaseAndOtherSaltsAreAskedAboutOneAfterTheOther() {
        OnboardingPage page = typed(server().origin());
        String older = page.awaitDifference();
        assertTrue(older.contains("0.2.99"), older);
        page.acceptDifference();
        page.awaitServerFound();
        page.proceed();
        page.awaitAccount();
        page.typeUserName(TestAccounts.USER);
        page.typePassword(TestAccounts.PASSWORD);
        page.proceed();
        String salts = page.awaitChangedLogin();
        assertTrue(salts.contains("somebody may be trying to learn your password"), salts);
        page.acceptChangedLogin();
        page.awaitLeft();
        SavedLogin now = instance(AppProfile.class).profile().login(ID).orElseThrow();
        assertTrue(!now.release().equals("0.2.99") && !now.salts().startsWith("000000"));
        ShellPage shell = new ShellPage(this);
        shell.serverDetails();
        assertEquals("2048 bits", shell.loginGroup());
    }

    @Test
    void aServerThatMakesWeakAccountsIsToldOfWithWhatItsOperatorCanDo() throws IOException {
        HttpServer weak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try {
            answer(weak);
            OnboardingPage page = typed("http://127.0.0.1:" + weak.getAddress().getPort());
            page.awaitServerFound();
            page.proceed();
            page.awaitAccount();
            page.typeUserName("newcomer");
            page.typePassword(TestAccounts.PASSWORD);
            page.proceed();
            page.awaitSignUp();
            assertTrue(page.weakGroup().contains("1024 bits"), page.weakGroup());
            assertTrue(page.weakGroup().contains("group = \"large\""), page.weakGroup());
            page.typeUserName("another");
            assertEquals("", page.weakGroup());
        } finally {
            weak.stop(0);
        }
    }

    private OnboardingPage typed(String address) {
        new ShellPage(this).addExcalibur();
        OnboardingPage page = new OnboardingPage(this);
        page.typeAddress(address);
        page.proceed();
        return page;
    }

    /// As much of a server as it takes to get to the page of the account.
    private static void answer(HttpServer server) {
        Map<String, String> answers = Map.of(
                "/api/well-known/version", "{\"version\":\"0.2.0\",\"commit\":null}",
                "/api/well-known/compatible", "true",
                "/api/auth/group-size", "1024");
        server.createContext("/", exchange -> {
            Optional<String> answer = Optional.ofNullable(
                    answers.get(exchange.getRequestURI().getPath()));
            reply(exchange, answer);
        });
        server.start();
    }

    private static void reply(HttpExchange exchange, Optional<String> answer) throws IOException {
        try (exchange) {
            if (answer.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = answer.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
