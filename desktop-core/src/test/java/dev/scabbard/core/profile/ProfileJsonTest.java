package dev.scabbard.core.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileJsonTest {

    @Test
    void everythingComesBack() throws IOException {
        byte[] bytes = ProfileJson.empty().with(Samples.PROFILE).bytes();

        assertEquals(Samples.PROFILE, ProfileJson.parse(bytes).profile());
    }

    @Test
    void whatHasGoneIsGone() throws IOException {
        Profile less = new Profile(
                List.of(
                        Samples.EXCALIBUR.withPin(Optional.empty()),
                        new SavedVault.LocalVault(
                                Samples.LOCAL.id(), "x", Samples.LOCAL.folder(), "gwen", OptionalInt.empty())),
                Preferences.DEFAULTS,
                Samples.PROFILE.window());
        byte[] bytes = ProfileJson.empty().with(Samples.PROFILE).with(less).bytes();

        assertEquals(less, ProfileJson.parse(bytes).profile());
        assertFalse(new String(bytes, UTF_8).contains("3128"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"preferences\":7}", "{\"preferences\":[],\"vaults\":{},\"window\":\"\"}"})
    void whatIsMissingOrOfAnotherKindHasItsDefault(String json) throws IOException {
        assertEquals(Profile.EMPTY, parsed(json));
    }

    @ParameterizedTest
    @CsvSource({"0,5", "1,1", "240,240", "241,5", "-3,5", "2.5,5", "99999999999,5", "'\"7\"',5", "null,5", "true,5"})
    void idleMinutesThatMakeNoSenseBecomeTheDefault(String written, int expected) throws IOException {
        assertEquals(expected, preferences("\"idleMinutes\":" + written).idleMinutes());
    }

    @ParameterizedTest
    @CsvSource({"4,20", "5,5", "300,300", "301,20", "0,20"})
    void secondsThatMakeNoSenseBecomeTheDefault(int written, int expected) throws IOException {
        Preferences read = preferences("\"revealSeconds\":" + written + ",\"clipboardSeconds\":" + written);

        assertEquals(expected, read.revealSeconds());
        assertEquals(expected, read.clipboardSeconds());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"kind\":\"manual\"}",
        "{\"kind\":\"manual\",\"host\":\" \",\"port\":80}",
        "{\"kind\":\"manual\",\"host\":\"p\",\"port\":0}",
        "{\"kind\":\"manual\",\"host\":\"p\",\"port\":65536}",
        "{\"kind\":\"magic\"}",
        "\"none\""
    })
    void aProxyThatMakesNoSenseIsTheSystems(String proxy) throws IOException {
        assertEquals(new ProxyPreference.System(), preferences("\"proxy\":" + proxy).proxy());
    }

    @Test
    void otherNonsenseHasItsDefaultToo() throws IOException {
        assertEquals(
                Preferences.DEFAULTS,
                preferences("\"theme\":\"pink\",\"logLevel\":\"ALL\",\"caFile\":\"not/absolute.pem\""));
        assertEquals(Optional.empty(), preferences("\"caFile\":\"/a\\u0000b\"").caFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "7",
        "{\"kind\":\"xecrets\",\"id\":\"6d5d1a2e-0b0f-4d3c-9f0e-2f1f4f3a9c01\",\"address\":\"a b\",\"userName\":\"a\"}",
        "{\"kind\":\"xecrets\",\"id\":\"1-1-1-1-1\",\"address\":\"https://x\",\"userName\":\"a\"}",
        "{\"kind\":\"xecrets\",\"address\":\"https://x\",\"userName\":\"a\"}",
        "{\"kind\":\"xecrets\",\"id\":\"6d5d1a2e-0b0f-4d3c-9f0e-2f1f4f3a9c01\",\"userName\":\"a\"}",
        "{\"kind\":\"xecrets\",\"id\":\"6d5d1a2e-0b0f-4d3c-9f0e-2f1f4f3a9c01\",\"address\":\"https://x\"}",
        "{\"kind\":\"local\",\"id\":\"6d5d1a2e-0b0f-4d3c-9f0e-2f1f4f3a9c01\",\"folder\":\"here\",\"userName\":\"a\"}",
        "{\"id\":\"6d5d1a2e-0b0f-4d3c-9f0e-2f1f4f3a9c01\",\"address\":\"https://x\",\"userName\":\"a\"}"
    })
    void aVaultThatCouldNotBeFoundAgainIsNotShown(String vault) throws IOException {
        ProfileJson json = ProfileJson.parse(("{\"vaults\":[" + vault + "]}").getBytes(UTF_8));

        assertTrue(json.profile().vaults().isEmpty());
        assertEquals(1, json.notUnderstood());
    }

    @Test
    void ofTwoVaultsWithOneIdentityTheFirstCounts() throws IOException {
        String id = "6d5d1a2e-0b0f-4d3c-9f0e-2f1f4f3a9c01";
        String one = "{\"kind\":\"xecrets\",\"id\":\"" + id + "\",\"userName\":\"a\",\"address\":";
        Profile read = parsed("{\"vaults\":[" + one + "\"https://x\"}," + one + "\"https://y\"}]}");

        SavedVault.XecretsVault kept = (SavedVault.XecretsVault) read.vaults().getFirst();
        assertEquals(1, read.vaults().size());
        assertEquals("https://x", kept.address());
        assertEquals("https://x", kept.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"x\":0,\"y\":0,\"width\":10,\"height\":10",
        "\"x\":1e300,\"y\":0,\"width\":1000,\"height\":680",
        "\"x\":0,\"y\":0,\"width\":1000",
        "\"x\":\"0\",\"y\":0,\"width\":1000,\"height\":680"
    })
    void aWindowThatNoneCouldHaveIsForgotten(String window) throws IOException {
        assertEquals(Optional.empty(), parsed("{\"window\":{" + window + "}}").window());
    }

    @Test
    void aVaultIsReplacedInItsPlaceAndAddedAtTheEnd() {
        Profile renamed = Samples.PROFILE.withVault(Samples.LOCAL.renamed("Mine"));
        assertEquals(List.of("Home", "Mine", "Xecrets"), names(renamed));

        Profile added = renamed.withVault(new SavedVault.XecretsVault(
                UUID.randomUUID(), "More", "https://x", "b@mail.example", Optional.of("AA")));
        assertEquals(List.of("Home", "Mine", "Xecrets", "More"), names(added));
    }

    private static List<String> names(Profile profile) {
        return profile.vaults().stream().map(SavedVault::name).toList();
    }

    private static Preferences preferences(String fields) throws IOException {
        return parsed("{\"preferences\":{" + fields + "}}").preferences();
    }

    private static Profile parsed(String json) throws IOException {
        return ProfileJson.parse(json.getBytes(UTF_8)).profile();
    }
}
