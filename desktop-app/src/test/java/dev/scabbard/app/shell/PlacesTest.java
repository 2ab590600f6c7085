package dev.scabbard.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.ui.time.FakeTime;
import dev.scabbard.app.ui.time.TimeSource;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.vaults.OpenVaults;
import dev.scabbard.app.ui.view.LoadedView;
import dev.scabbard.app.ui.view.OnboardingStart;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.api.FxToolkitContext;
import org.testfx.service.support.FiredEvents;

final class PlacesTest extends GuiTest {

    private List<Place> places() {
        OpenVault.Files files = TestAccounts.newVault(server());
        OpenVault.Secrets secrets = TestAccounts.sample(server());
        interact(() -> {
            instance(OpenVaults.class).add(files);
            instance(OpenVaults.class).add(secrets);
        });
        List<Place> places = new ArrayList<>(List.of(
                new Place.Welcome(),
                new Place.Unlock(files.saved()),
                new Place.Unlock(secrets.saved()),
                new Place.Files(files),
                new Place.Secrets(secrets),
                new Place.RecoveryKey(files),
                new Place.Account(files),
                new Place.RecoverFiles(),
                new Place.Settings(),
                new Place.About()));
        for (OnboardingStart start : OnboardingStart.values()) {
            // The sample account opens by itself and leaves its page.
            if (start != OnboardingStart.SAMPLE) {
                places.add(new Place.Onboarding(start));
            }
        }
        return places;
    }

    @Test
    void everyPlaceOpensWithTheFocusInItAndLeavesNothingTicking() {
        ShellNavigation navigation = instance(ShellNavigation.class);
        FakeTime time = (FakeTime) instance(TimeSource.class);
        List<Place> places = places();
        int before = time.tickers();
        for (Place place : places) {
            interact(() -> navigation.go(place));
            LoadedView<?> view = navigation.viewProperty().get().orElseThrow();
            await(place + " has the focus", () -> Optional.ofNullable(stage().getScene().getFocusOwner())
                    .filter(owner -> isInside(owner, view.root()))
                    .isPresent());
            interact(navigation::openWelcome);
            assertEquals(before, time.tickers(), () -> place + " still ticks");
        }
    }

    @Test
    void aViewThatWasLeftIsGoneFromMemory() {
        ShellNavigation navigation = instance(ShellNavigation.class);
        List<WeakReference<Object>> left = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Place place : places()) {
            interact(() -> navigation.go(place));
            Object view = navigation.viewProperty().get().orElseThrow().view();
            names.add(view.getClass().getSimpleName());
            left.add(new WeakReference<>(view));
        }
        interact(navigation::lockAll);
        interact(navigation::openWelcome);
        // The two last views may still be held by what the toolkit has not drawn anew.
        for (int i = 0; i < left.size() - 2; i++) {
            WeakReference<Object> reference = left.get(i);
            await(names.get(i) + " is gone", () -> {
                forgetFiredEvents();
                System.gc();
                return reference.get() == null;
            });
        }
        assertTrue(left.size() > 10);
    }

    /// TestFX keeps every event that was fired, and with it what the event was for. It offers no way to forget them.
    private static void forgetFiredEvents() {
        try {
            Field kept = FxToolkitContext.class.getDeclaredField("firedEvents");
            kept.setAccessible(true);
            ((FiredEvents) kept.get(FxToolkit.toolkitContext())).clearEvents();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isInside(javafx.scene.Node node, javafx.scene.Node ancestor) {
        for (javafx.scene.Node at = node; at != null; at = at.getParent()) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }
}
