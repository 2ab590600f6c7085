package dev.scabbard.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.core.profile.Profile;
import dev.scabbard.core.profile.ProfileStore;
import dev.scabbard.core.profile.SavedVault;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class SavedVaultsTest extends GuiTest {

    private static final SavedVault HOME = new SavedVault.ExcaliburVault(
            UUID.fromString("00000000-0000-4000-8000-000000000001"),
            "Home",
            "https://home.lan:52419",
            "arthur",
            Optional.empty(),
            false);

    private static final SavedVault ODD = new SavedVault.XecretsVault(
            UUID.fromString("00000000-0000-4000-8000-000000000002"),
            "odd\u202Egpj",
            "https://secrets.example/Xecrets/RestApi.ashx",
            "a@mail.example",
            Optional.empty());

    @Override
    protected Profile startProfile() {
        return Profile.EMPTY.withVault(HOME).withVault(ODD);
    }

    @Test
    void savedVaultsAreShownLockedWithTheirHostsAndNeutralisedNames() {
        assertEquals(
                List.of(
                        "Home | arthur · home.lan | locked",
                        "odd⟨202E⟩gpj | a@mail.example · secrets.example | locked"),
                new ShellPage(this).vaults());
    }

    @Test
    void aVaultCanBeRenamed() {
        ShellPage shell = new ShellPage(this);
        shell.rename("Home", "  Castle ");
        assertEquals("Castle", instance(AppProfile.class).vaults().getFirst().name());
        await("written", () -> ProfileStore.open(profileFolder())
                .profile()
                .vaults()
                .getFirst()
                .name()
                .equals("Castle"));
    }

    @Test
    void removingIsAskedAndForgetsOnlyThatVault() {
        ShellPage shell = new ShellPage(this);
        shell.askToRemove("Home");
        shell.cancel();
        assertFalse(shell.hasDialog());
        assertEquals(2, shell.vaults().size());

        shell.askToRemove("Home");
        shell.confirm();
        await("one left", () -> shell.vaults().size() == 1);
        assertEquals(List.of(ODD), instance(AppProfile.class).vaults());
    }

    @Test
    void lockingTakesTheQuestionOffTheScreenUnanswered() {
        ShellPage shell = new ShellPage(this);
        shell.askToRemove("Home");
        shell.lockByKey();
        await("no dialog", () -> !shell.hasDialog());
        assertTrue(shell.vaults().size() == 2);
    }
}
