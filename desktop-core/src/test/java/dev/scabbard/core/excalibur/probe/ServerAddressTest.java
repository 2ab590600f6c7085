package dev.scabbard.core.excalibur.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.scabbard.core.excalibur.problem.AddressProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

    private static List<String> candidates(String typed) {
        return ServerAddress.parse(typed).candidates().stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void aHostAloneIsLookedForAtThreePlaces() {
        assertEquals(
                List.of("https://home.lan:443", "https://home.lan:52419", "http://home.lan:52419"),
                candidates("home.lan"));
    }

    @Test
    void aPortWithoutASchemeIsTriedWithTlsFirst() {
        assertEquals(List.of("https://home.lan:8443", "http://home.lan:8443"), candidates("home.lan:8443"));
    }

    @Test
    void aSchemeIsKept() {
        assertEquals(List.of("https://home.lan:443", "https://home.lan:52419"), candidates("https://home.lan"));
        assertEquals(List.of("http://home.lan:80", "http://home.lan:52419"), candidates("http://home.lan/"));
        assertEquals(List.of("http://home.lan:8080"), candidates("HTTP://Home.LAN:8080/api/"));
    }

    @ParameterizedTest
    @CsvSource({
        "'  home.lan\n', https://home.lan:443",
        "home.lan., https://home.lan:443",
        "HOME.lan/api, https://home.lan:443",
        "bücher.example, https://xn--bcher-kva.example:443",
        "漢字.jp, https://xn--p8s937b.jp:443",
        "192.168.1.20, https://192.168.1.20:443",
        "[::1]:52419, https://[0:0:0:0:0:0:0:1]:52419",
        "::1, https://[0:0:0:0:0:0:0:1]:443",
        "'https://[2001:db8::5]', https://[2001:db8:0:0:0:0:0:5]:443",
        "localhost, https://localhost:443",
        "a, https://a:443"
    })
    void whatPeopleTypeIsUnderstood(String typed, String first) {
        assertEquals(first, candidates(typed).getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00A0", "\uFEFF"})
    void nothingIsNoAddress(String typed) {
        assertThrows(AddressProblem.AddressBlank.class, () -> ServerAddress.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"home lan", "https://home .lan", "home\u00A0lan", "home\nlan", "ho\u200Bme.lan", "a\u202Eb"})
    void blanksInsideAreSaid(String typed) {
        assertThrows(AddressProblem.AddressHasBlanks.class, () -> ServerAddress.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "file:/etc/passwd",
                "file:",
                "ftp://home.lan",
                "mailto:a@b.c",
                "javascript:alert(1)",
                "ws://home.lan",
                "data:text/html,x"
            })
    void otherSchemesAreSaid(String typed) {
        assertThrows(AddressProblem.AddressScheme.class, () -> ServerAddress.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"arthur@home.lan", "https://arthur:secret@home.lan", "a:b@home.lan:52419", "https://@home.lan"})
    void userInfoIsSaid(String typed) {
        assertThrows(AddressProblem.AddressHasUserInfo.class, () -> ServerAddress.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"home.lan/excalibur", "https://home.lan/api/docs", "home.lan//", "home.lan/..", "home.lan/API"})
    void otherPathsAreSaid(String typed) {
        assertThrows(AddressProblem.AddressHasPath.class, () -> ServerAddress.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"home.lan?x=1", "https://home.lan/#top", "home.lan/api?x"})
    void queriesAndFragmentsAreSaid(String typed) {
        assertThrows(AddressProblem.AddressHasQuery.class, () -> ServerAddress.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-home.lan",
                "home_lan",
                "home..lan",
                ".lan",
                "https://",
                "https:///api",
                "home!",
                "ho%6De.lan",
                "1.2.3",
                "1.2.3.256",
                "12345",
                "[::1",
                "[::1]x",
                "[1.2.3.4.5]",
                "fe80::1%eth0",
                "1::2::3",
                "back\\slash",
                "(home)",
                "ho\uD800me"
            })
    void whatIsNoHostNameIsSaid(String typed) {
        assertThrows(AddressProblem.AddressHost.class, () -> ServerAddress.parse(typed));
    }

    @Test
    void namesThatAreTooLongAreSaid() {
        assertThrows(AddressProblem.AddressHost.class, () -> ServerAddress.parse("a".repeat(64) + ".lan"));
        assertThrows(AddressProblem.AddressHost.class, () -> ServerAddress.parse("abcdefg.".repeat(40) + "lan"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"home.lan:0", "home.lan:65536", "home.lan:", "home.lan:port", "https://home.lan:-1", "[::1]:x"})
    void whatIsNoPortIsSaid(String typed) {
        assertThrows(AddressProblem.AddressPort.class, () -> ServerAddress.parse(typed));
    }
}
