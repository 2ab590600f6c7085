package dev.scabbard.core.protocol.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The capability matrix as it is written in part B of the protocol, row by row, for 0.2, 0.3, 0.4, 0.5, 0.6, 0.7 and
/// 0.8.
class CapabilityMatrixTest {

    private record Row(String name, Function<Dialect, Object> cell, List<?> expected) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Row> rows() {
        return List.of(
                new Row("releases", Dialect::family, List.of("0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8")),
                new Row("wire ExEF", Dialect::exefVersion, List.of(2, 3, 3, 3, 3, 3, 4)),
                new Row(
                        "login",
                        dialect -> dialect.accounts().login().name(),
                        words("SRP SRP SRP SRP SRP_OR_OPAQUE OPAQUE OPAQUE")),
                new Row(
                        "login reply",
                        dialect -> dialect.accounts().loginReply().name(),
                        words("JSON_GCM JSON_GCM JSON_GCM JSON_GCM JSON_GCM SEALED_TOKEN SEALED_FIELDS")),
                new Row(
                        "enrol",
                        dialect -> dialect.accounts().enrolment().name(),
                        words("KEY_OF_CHARACTERS KEY_OF_WORDS KEY_OF_WORDS KEY_OF_WORDS OPAQUE_UNDER_KEY"
                                + " OPAQUE_UNDER_NOISE OPAQUE_UNDER_NOISE")),
                new Row(
                        "PoP header",
                        dialect -> dialect.requests().proof().header(),
                        words("X-SRP-PoP X-SRP-PoP X-SRP-PoP X-SRP-PoP X-SRP-PoP X-Auth-PoP X-Auth-PoP")),
                new Row(
                        "PoP query part",
                        dialect -> dialect.requests().proof().signsQuery(),
                        List.of(false, false, false, false, false, true, true)),
                new Row(
                        "PoP window in seconds",
                        dialect -> dialect.requests().proof().validity().toSeconds(),
                        List.of(60L, 60L, 60L, 60L, 60L, 30L, 30L)),
                new Row(
                        "PoP limited in the future",
                        dialect -> dialect.requests().proof().limitsFuture(),
                        List.of(false, false, false, false, true, true, true)),
                new Row(
                        "PoP nonce spent by a wrong proof",
                        dialect -> dialect.requests().proof().spentWhenWrong(),
                        List.of(true, true, true, true, true, false, false)),
                new Row(
                        "encrypted bodies required",
                        dialect -> dialect.requests().bodies() == BodyForm.ALWAYS_SEALED,
                        List.of(false, false, false, false, false, true, true)),
                new Row(
                        "heartbeat",
                        dialect -> dialect.server().heartbeat().name(),
                        words("BY_TOKEN BY_PROOF BY_PROOF NONE NONE NONE NONE")),
                new Row(
                        "encrypted path",
                        dialect -> dialect.requests().path() == PathForm.SEALED,
                        List.of(false, false, false, true, true, true, true)),
                new Row(
                        "folder name",
                        dialect -> dialect.requests().folderName().name(),
                        words("SEALED_JSON CLEAR_JSON CLEAR_JSON SEALED_TEXT SEALED_TEXT SEALED_TEXT SEALED_TEXT")),
                new Row(
                        "other texts",
                        dialect -> dialect.requests().otherText().name(),
                        words("CLEAR_JSON CLEAR_JSON CLEAR_JSON SEALED_TEXT SEALED_TEXT SEALED_TEXT SEALED_TEXT")),
                new Row(
                        "upload path",
                        dialect -> dialect.requests().upload().name(),
                        words("FOLDER_AND_NAME FOLDER_AND_NAME FOLDER_AND_NAME"
                                + " FULL_PATH FULL_PATH FULL_PATH FULL_PATH")),
                capability("token refresh", Capability.TOKEN_REFRESH, "no yes yes yes yes yes yes"),
                capability("move", Capability.MOVE, "no yes yes yes yes yes yes"),
                new Row(
                        "listener",
                        dialect -> dialect.requests().socketProof().name(),
                        words("NONE QUERY QUERY QUERY QUERY QUERY FIRST_FRAME")),
                capability("listener", Capability.LISTENER, "no yes yes yes yes yes yes"),
                capability("search", Capability.SEARCH, "no no no yes yes yes yes"),
                capability("all", Capability.LIST_ALL, "no no no no yes yes yes"),
                capability("count", Capability.COUNT, "no no no no no yes yes"),
                capability("obfuscation flag", Capability.NAME_OBFUSCATION, "no no no no yes yes yes"),
                capability("change password", Capability.CHANGE_PASSWORD, "no no no no no yes yes"),
                new Row(
                        "clock source",
                        dialect -> dialect.server().time().name(),
                        words("CLOCK CLOCK INFO INFO INFO INFO LOGIN_REPLY")),
                new Row(
                        "max upload source",
                        dialect -> dialect.server().limit().name(),
                        words("SIZE_CHECK SIZE_CHECK INFO INFO INFO INFO LOGIN_REPLY")),
                new Row(
                        "size query",
                        dialect -> dialect.server().size().name(),
                        words("WITH_EXEF_HEADER WITH_EXEF_HEADER WITH_EXEF_HEADER INCLUDE_EXEF_SIZE INCLUDE_EXEF_SIZE"
                                + " INCLUDE_EXEF_SIZE STORED")),
                capability("AUK either", Capability.CHOOSE_KEY_DERIVATION, "no no no no no yes yes"),
                capability("creation time", Capability.CREATION_TIME, "no no no no yes yes yes"),
                capability("media type", Capability.MEDIA_TYPE, "yes yes yes yes no no no"));
    }

    private static Row capability(String name, Capability capability, String yesOrNo) {
        return new Row(name, dialect -> dialect.capabilities().has(capability) ? "yes" : "no", words(yesOrNo));
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyGenerationDoesWhatTheMatrixSays(Row row) {
        assertEquals(row.expected, Dialects.all().stream().map(row.cell).toList());
    }
}
