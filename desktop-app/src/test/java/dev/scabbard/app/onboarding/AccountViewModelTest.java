package dev.scabbard.app.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.ui.view.OnboardingStart;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccountViewModelTest {

    @TempDir
    Path folder;

    private OnboardingBench bench;
    private AccountViewModel account;

    @BeforeEach
    void begin() {
        bench = new OnboardingBench(folder, OnboardingStart.EXCALIBUR);
        account = bench.viewModel().account();
        bench.findServer(bench.viewModel());
    }

    @AfterEach
    void end() {
        bench.close();
    }

    private void submit(String password, String repeated, String key) {
        OnboardingBench.submit(bench.viewModel(), password, repeated, key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "ü-and-too-long-"})
    void aNameThatCannotBeIsRefusedBelowItsFieldAndKept(String name) {
        String typed = name.startsWith("ü") ? name.repeat(20) : name;
        account.userNameProperty().set(typed);
        submit("secret", "", "");
        assertFalse(account.problems().userNameProperty().get().isEmpty());
        assertEquals(typed, account.userNameProperty().get());
        assertFalse(account.newAccountProperty().get());
        assertEquals(PageKind.ACCOUNT, bench.page());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u00A0\uFEFF"})
    void aBlankPasswordIsRefusedBelowItsField(String password) {
        account.userNameProperty().set("gwen");
        submit(password, "", "");
        assertFalse(account.problems().passwordProperty().get().isEmpty());
        assertFalse(account.newAccountProperty().get());
    }

    @Test
    void anUnknownNameGrowsThePageAndAnotherNameShrinksIt() {
        account.userNameProperty().set("nobody yet");
        submit("secret", "", "");
        assertTrue(account.newAccountProperty().get());
        account.userNameProperty().set("somebody else");
        assertFalse(account.newAccountProperty().get());
    }

    @Test
    void aNewAccountNeedsTheSamePasswordTwice() {
        account.userNameProperty().set("gwen");
        submit("secret", "", "");
        submit("secret", "secreT", bench.world().accountCreationKey());
        assertFalse(account.problems().repeatedProperty().get().isEmpty());
        assertTrue(account.newAccountProperty().get());
        assertEquals(PageKind.ACCOUNT, bench.page());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"too short", "ääääääääääääääääääääääääääääääää", "12345678901234567890123456789012"})
    void aWrongAccountCreationKeyIsRefusedBelowItsField(String key) {
        account.userNameProperty().set("gwen");
        submit("secret", "", "");
        submit("secret", "secret", key);
        assertFalse(account.problems().accountCreationKeyProperty().get().isEmpty());
        assertEquals("gwen", account.userNameProperty().get());
        assertTrue(account.newAccountProperty().get());
        assertEquals(PageKind.ACCOUNT, bench.page());
        account.edited();
        assertEquals("", account.problems().accountCreationKeyProperty().get());
    }
}
