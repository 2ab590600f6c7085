package dev.scabbard.core.excalibur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.excalibur.login.LoginSecret;
import dev.scabbard.core.excalibur.problem.SessionProblem;
import dev.scabbard.core.excalibur.server.ClientEnvironment;
import dev.scabbard.core.excalibur.server.ServerState;
import dev.scabbard.core.hostile.Fault;
import dev.scabbard.core.hostile.HostileServer;
import dev.scabbard.core.hostile.MovableClock;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.hostile.WeakAccount;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.VaultStateProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionRenewalTest {

    private static final String LOGIN = "GET /api/auth";
    private static final String LIST = "GET /api/files/list";

    @TempDir
    Path folder;

    private TestServer start(MovableClock clock) {
        return new TestServer(LocalServerOptions.forVault(folder).withClock(clock));
    }

    private static int entries(Vault vault) {
        return vault.list(VaultPath.ROOT).entries().size();
    }

    @ParameterizedTest
    @ValueSource(longs = {-3600, -70, 70, 3600})
    void aClockThatIsOffIsMeasuredWhenTheVaultOpens(long seconds) {
        MovableClock clock = new MovableClock();
        clock.move(Duration.ofSeconds(seconds));
        try (TestServer server = start(clock);
                Vault vault = server.account("arthur").open(server.origin())) {
            assertEquals(0, entries(vault));
            long measured = vault.serverDetails().clockDifference().toSeconds();
            assertTrue(Math.abs(measured - seconds) <= 2, () -> "measured " + measured);
        }
    }

    @Test
    void aClockThatJumpsMeanwhileIsMeasuredAgainWithoutLoggingIn() {
        MovableClock here = new MovableClock();
        try (TestServer server = start(new MovableClock());
                HostileServer hostile = server.hostile();
                Vault vault = server.account("arthur")
                        .open(hostile.origin(), TestServer.environment().withClock(here))) {
            here.move(Duration.ofHours(-1));
            assertEquals(0, entries(vault));
            assertEquals(1, hostile.count(LOGIN));
            assertEquals(3600, vault.serverDetails().clockDifference().toSeconds(), 2);
        }
    }

    @Test
    void anExpiredTokenIsRenewedAndTheActionGoesOn() {
        MovableClock there = new MovableClock();
        try (TestServer server = start(there);
                HostileServer hostile = server.hostile();
                Vault vault = server.account("arthur").open(hostile.origin())) {
            there.move(Duration.ofHours(2));
            vault.createFolder(VaultPath.ROOT, "docs");
            assertEquals(1, entries(vault));
            assertEquals(2, hostile.count(LOGIN));
        }
    }

    @Test
    void manyWhoFindTheSessionDeadLogInOnce() throws Exception {
        MovableClock there = new MovableClock();
        try (TestServer server = start(there);
                HostileServer hostile = server.hostile();
                Vault vault = server.account("arthur").open(hostile.origin());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            there.move(Duration.ofHours(2));
            List<Future<Integer>> listings = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                listings.add(threads.submit(() -> entries(vault)));
            }
            for (Future<Integer> listing : listings) {
                assertEquals(0, listing.get());
            }
            assertEquals(2, hostile.count(LOGIN));
        }
    }

    @Test
    void aServerThatWasRestartedIsLoggedInToAgain() {
        TestServer first = start(new MovableClock());
        TestServer.Account account = first.account("arthur");
        int port = first.server().port();
        try (Vault vault = account.open(first.origin())) {
            vault.createFolder(VaultPath.ROOT, "docs");
            first.close();
            assertThrows(NetProblem.class, () -> entries(vault));
            try (TestServer second = new TestServer(LocalServerOptions.forVault(folder).withPort(port))) {
                assertEquals(1, entries(vault));
            }
        } finally {
            first.close();
        }
    }

    @Test
    void aRenewalInASmallerGroupIsRefusedAndNothingIsAskedWithIt() throws IOException {
        TestServer first = start(new MovableClock());
        TestServer.Account account = first.account("arthur");
        int port = first.server().port();
        try (Vault vault = account.open(first.origin())) {
            first.close();
            WeakAccount.make(folder, ((LoginSecret.Srp) account.credential().login()).key());
            try (TestServer second = new TestServer(LocalServerOptions.forVault(folder).withPort(port))) {
                assertThrows(SessionProblem.WeakerGroup.class, () -> entries(vault));
                assertThrows(SessionProblem.WeakerGroup.class, () -> vault.createFolder(VaultPath.ROOT, "docs"));
                try (Vault anew = account.open(second.origin())) {
                    assertEquals(0, entries(anew));
                }
            }
        } finally {
            first.close();
        }
    }

    @Test
    void aServerThatIsBusyForLongIsSaidAndStillTried() {
        MovableClock here = new MovableClock();
        ClientEnvironment environment = TestServer.environment()
                .withClock(here)
                .withSleeper((time, cancellation) -> here.move(time));
        try (TestServer server = start(here);
                HostileServer hostile = server.hostile();
                Vault vault = server.account("arthur").open(hostile.origin(), environment)) {
            List<ServerState> states = new ArrayList<>();
            vault.onServerState(states::add);
            hostile.times(60, LIST, Fault.tooManyRequests());
            assertEquals(0, entries(vault));
            assertEquals(3, states.size());
            assertTrue(states.get(1) instanceof ServerState.Busy);
            assertEquals(new ServerState.Willing(), states.get(2));
        }
    }

    @Test
    void whoeverWaitsForABusyServerCanBeInterrupted() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        ClientEnvironment environment = TestServer.environment().withSleeper((time, cancellation) -> {
            waiting.countDown();
            cancellation.pause(Duration.ofMinutes(1));
        });
        try (TestServer server = start(new MovableClock());
                HostileServer hostile = server.hostile();
                Vault vault = server.account("arthur").open(hostile.origin(), environment);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            hostile.always(LIST, Fault.tooManyRequests());
            Future<Integer> listing = threads.submit(() -> entries(vault));
            waiting.await();
            listing.cancel(true);
            Future<Integer> another = threads.submit(() -> entries(vault));
            vault.close();
            ExecutionException ended =
                    assertThrows(ExecutionException.class, () -> another.get(10, TimeUnit.SECONDS));
            assertTrue(ended.getCause() instanceof VaultStateProblem.VaultLocked);
        }
    }
}
