package dev.scabbard.app.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.StoryBench;
import dev.scabbard.app.ui.background.HeldRunner;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.vaults.OpenVaults;
import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who hears of the end of a change, and what is remembered of it.
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
final class AccountChangeTest {

    private static final String DONE = "done";

    private final HeldRunner runner = new HeldRunner();
    private StoryBench bench;
    private OpenVault.Files open;
    private OpenVaults openVaults;
    private AccountChange change;

    @BeforeEach
    void open(@TempDir Path folder) {
        bench = new StoryBench(folder);
        open = TestAccounts.newVault(bench.server());
        openVaults = new OpenVaults(bench.runner());
        openVaults.add(open);
        change = new AccountChange(open, openVaults, bench.profile(), runner, bench.dialogs());
    }

    @AfterEach
    void close() {
        openVaults.closeAllNow();
        bench.close();
    }

    private static AccountChange.End end() {
        return new AccountChange.End() {
            @Override
            public String changed() {
                return DONE;
            }

            @Override
            public String refused(Problem problem) {
                return AccountWords.of(problem);
            }
        };
    }

    @Test
    void thePageItselfTellsTheEndWhileItIsOnScreen() {
        change.run(cancellation -> {}, end());
        assertTrue(change.isRunning());
        runner.runNext();
        assertFalse(change.isRunning());
        assertEquals(List.of(), bench.dialogs().said());
    }

    @Test
    void aChangeWhosePageWasLeftGoesToItsEndAndIsTold() {
        change.run(cancellation -> {}, end());
        change.leave();
        assertTrue(runner.runNext());
        assertEquals(List.of(DONE), bench.dialogs().said());
    }

    @Test
    void anUncertainEndAfterThePageWasLeftSaysThatEitherLoginMayHold() {
        change.run(
                cancellation -> {
                    throw new AccountProblem.ChangeUncertain();
                },
                end());
        change.leave();
        runner.runNext();
        assertEquals(List.of(Messages.text("excalibur.changeUncertain")), bench.dialogs().said());
        assertTrue(bench.dialogs().said().getFirst().contains("either the former or the new"));
    }

    @Test
    void nothingIsToldOverALockedWindow() {
        change.run(cancellation -> {}, end());
        change.leave();
        openVaults.closeAll();
        runner.runNext();
        assertEquals(List.of(), bench.dialogs().said());
    }

    @Test
    void overALockedWindowItIsToldThatNobodyKnowsWhichLoginHolds() {
        change.run(
                cancellation -> {
                    throw new AccountProblem.ChangeUncertain();
                },
                end());
        change.leave();
        openVaults.closeAll();
        runner.runNext();
        assertEquals(1, bench.dialogs().said().size());
    }

    @Test
    void theProfileKnowsTheNewNameAndWhatTheNextLoginWillShow() {
        bench.profile().save(open.saved().withUserName("the name before"));
        change.run(cancellation -> {}, end());
        runner.runNext();
        assertEquals(
                TestAccounts.USER,
                bench.profile().vault(open.saved().id()).orElseThrow().userName());
        assertTrue(bench.profile().profile().login(open.saved().id()).isPresent());
    }

    @Test
    void aFailedChangeLeavesTheProfileAsItWas() {
        bench.profile().save(open.saved().withUserName("the name before"));
        change.run(
                cancellation -> {
                    throw new AccountProblem.UserTaken("somebody");
                },
                end());
        runner.runNext();
        assertEquals(
                "the name before",
                bench.profile().vault(open.saved().id()).orElseThrow().userName());
    }
}
