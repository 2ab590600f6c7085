package dev.scabbard.core.xecrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.net.Origin;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XecretsAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://x.example/api,https://x.example/api",
        "  https://x.example/api/  ,https://x.example/api",
        "https://x.example,https://x.example",
        "HTTPS://x.example:8443//,HTTPS://x.example:8443",
        "x.example/api,https://x.example/api",
        "x.example:8443,https://x.example:8443",
        "localhost:8443/Xecrets/RestApi.ashx,https://localhost:8443/Xecrets/RestApi.ashx",
        "https://[::1]:8443/a,https://[::1]:8443/a",
        "https://x.example/ä,https://x.example/%C3%A4",
        "https://x.example/a/../b,https://x.example/b"
    })
    void whatIsTypedIsUnderstood(String typed, String base) {
        assertEquals(URI.create(base), XecretsAddress.parse(typed).base());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        " ",
        "https://",
        "https:///api",
        "x y.example",
        "https://u:p@x.example/",
        "https://x.example/?a=b",
        "https://x.example/#top",
        "https://x.example:0/",
        "https://x.example:65536/",
        "file:///etc/passwd",
        "ftp://x.example",
        "mailto:a@x.example",
        "http:/x.example",
        "not_a_host!/x"
    })
    void whatIsNoAddressIsRefused(String typed) {
        assertThrows(XecretsProblem.AddressInvalid.class, () -> XecretsAddress.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://x.example/api", "HTTP://localhost", " http://www.axantum.com/Xecrets/RestApi.ashx"})
    void plainHttpIsRefusedWithWordsOfItsOwn(String typed) {
        assertThrows(XecretsProblem.PlainHttp.class, () -> XecretsAddress.parse(typed));
    }

    @Test
    void thePublicServiceIsKnown() {
        assertTrue(XecretsAddress.parse("www.axantum.com/Xecrets/RestApi.ashx/").isPublic());
        assertFalse(XecretsAddress.parse("www.axantum.com/Xecrets").isPublic());
    }

    @Test
    void requestsGoBelowTheBase() {
        XecretsAddress address = XecretsAddress.parse("https://x.example:8443/api/");

        assertEquals(new Origin(true, "x.example", 8443), address.origin());
        assertEquals("/api/list", address.target("/list"));
        assertEquals("x.example:8443", address.host());
        assertEquals(443, XecretsAddress.PUBLIC.origin().port());
        assertEquals("/list", XecretsAddress.parse("https://x.example/").target("/list"));
    }

    @Test
    void noAddressIsMadeOfAnythingElse() {
        assertThrows(IllegalArgumentException.class, () -> new XecretsAddress(URI.create("http://x.example")));
        assertThrows(IllegalArgumentException.class, () -> new XecretsAddress(URI.create("https://x.example/")));
    }
}
