package dev.scabbard.core.protocol.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every vector of `bip39.json`.
class Bip39Test {

    private static final String WORDS = "attend ready borrow describe gravity scale spoon total black tired run misery"
            + " tissue dwarf search wild cousin liar believe traffic lake already kitchen worth";
    private static final String KEY = "0e9658681dc6618034a72e16fc56f546de2c897087d831701852f367ca0e5ec7";

    private static Stream<JsonNode> list(String name) throws IOException {
        try (InputStream json = Objects.requireNonNull(Bip39Test.class.getResourceAsStream("/vectors/bip39.json"))) {
            return StreamSupport.stream(new ObjectMapper().readTree(json).path(name).spliterator(), false);
        }
    }

    static Stream<JsonNode> vectors() throws IOException {
        return list("vectors");
    }

    @Test
    void allVectorsAreRun() throws IOException {
        assertEquals(4, vectors().count());
        assertEquals(5, list("invalid").count());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void aKeyBecomesItsWordsAndComesBack(JsonNode vector) {
        String words = vector.path("words_text").asText();
        byte[] entropy = HexFormat.of().parseHex(vector.path("entropy").asText());
        try (SecretBytes key = SecretBytes.copyOf(entropy);
                SecretChars text = Bip39.words(key);
                SecretBytes back = Bip39.parse(text);
                SecretChars last = Bip39.word(key, 23)) {
            assertEquals(words, text.apply(String::new));
            assertEquals(key, back);
            assertEquals(words.substring(words.lastIndexOf(' ') + 1), last.apply(String::new));
            assertThrows(IndexOutOfBoundsException.class, () -> Bip39.word(key, 24));
        }
    }

    @Test
    void randomKeysComeBack() {
        for (int i = 0; i < 500; i++) {
            try (SecretBytes key = SecretBytes.random(32);
                    SecretChars words = Bip39.words(key);
                    SecretBytes back = Bip39.parse(words)) {
                assertEquals(key, back);
            }
        }
    }

    @Test
    void everyInvalidVectorIsRefusedForItsReason() throws IOException {
        List<String> reasons = list("invalid")
                .map(vector -> refused(vector.path("words_text").asText()).messageKey())
                .toList();
        assertEquals(
                List.of(
                        "words.wrongChecksum",
                        "words.wrongChecksum",
                        "words.wordCount",
                        "words.unknownWord",
                        "words.wordCount"),
                reasons);
    }

    @Test
    void anUnknownWordIsToldByItsPositionAndNeverQuoted() {
        WordsProblem problem = refused(WORDS.replace("scale", "excalibur"));
        WordsProblem.UnknownWord unknown = unknown(problem);
        assertEquals(6, unknown.position());
        assertTrue(!unknown.toString().contains("excalibur") && !unknown.arguments().toString().contains("excalibur"));
    }

    @Test
    void onlyWholeWordsAreTaken() {
        assertEquals(1, unknown(refused(WORDS.replace("attend", "atte"))).position());
        assertEquals(1, unknown(refused(WORDS.replace("attend", "attendd"))).position());
        assertEquals(2, unknown(refused(WORDS.replace("ready", "réady"))).position());
    }

    @ParameterizedTest
    @CsvSource({"'',0", "' \n ',0", "zoo,1", "1. 2. 3.,0"})
    void howManyWordsThereAreIsTold(String typed, int count) {
        WordsProblem problem = refused(typed);
        assertEquals("words.wordCount", problem.messageKey());
        assertTrue(problem.arguments().toString().contains("=" + count + "]"), problem.arguments().toString());
    }

    static Stream<String> asPeopleTypeThem() {
        StringBuilder numbered = new StringBuilder();
        StringBuilder table = new StringBuilder();
        int number = 1;
        for (String word : WORDS.split(" ")) {
            numbered.append(number).append(". ").append(word).append("\r\n");
            table.append(number).append(' ').append(word).append(number % 4 == 0 ? '\n' : '\t');
            number++;
        }
        return Stream.of(
                WORDS.toUpperCase(Locale.ROOT),
                "\uFEFF  " + WORDS.replace(" ", "\u00A0\u2003") + "\r\n",
                WORDS.replace(" ", "\n"),
                WORDS.replace(" ", ", "),
                numbered.toString(),
                table.toString(),
                numbered.toString().replace(". ", ")"));
    }

    @ParameterizedTest
    @MethodSource("asPeopleTypeThem")
    void whatWasKeptIsReadHoweverItWasWritten(String typed) {
        try (SecretChars chars = SecretChars.takeOver(typed.toCharArray());
                SecretBytes key = Bip39.parse(chars)) {
            assertEquals(KEY, key.apply(HexFormat.of()::formatHex));
        }
    }

    /// A swap of two words is seen by a checksum of eight bits in all but one of 256 cases.
    @Test
    void mostSwapsAndMistakesAreSeen() {
        Random random = new Random(5);
        String[] words = WORDS.split(" ");
        int seen = 0;
        for (int i = 0; i < 500; i++) {
            String[] changed = words.clone();
            changed[random.nextInt(24)] = WordList.ENGLISH.word(random.nextInt(2048));
            try (SecretChars chars = SecretChars.takeOver(String.join(" ", changed).toCharArray());
                    SecretBytes key = Bip39.parse(chars)) {
                assertEquals(32, key.length());
            } catch (WordsProblem.WrongChecksum e) {
                seen++;
            }
        }
        assertTrue(seen > 480, "only " + seen);
    }

    @Test
    void theListIsTheOneOfBip39AndFourLettersTellEachWord() throws Exception {
        try (InputStream list = Objects.requireNonNull(Bip39.class.getResourceAsStream("english.txt"))) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(list.readAllBytes());
            assertEquals(
                    "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda",
                    HexFormat.of().formatHex(hash));
        }
        Set<String> beginnings = new HashSet<>();
        for (int i = 0; i < WordList.SIZE; i++) {
            String word = WordList.ENGLISH.word(i);
            assertTrue(word.matches("[a-z]{3," + WordList.LONGEST + "}"), word);
            assertTrue(beginnings.add(word.substring(0, Math.min(4, word.length()))), word);
        }
    }

    @Test
    void aBeginningIsCompleted() {
        assertEquals(List.of("zebra", "zero"), Bip39.completions("Ze"));
        assertEquals(List.of("zoo"), Bip39.completions("zoo"));
        assertEquals(List.of(), Bip39.completions("zooo"));
        assertEquals(List.of(), Bip39.completions("é"));
        assertEquals(List.of(), Bip39.completions(""));
        assertEquals(136, Bip39.completions("a").size());
    }

    @Test
    void onlyKeysOf32BytesHaveWords() {
        try (SecretBytes shorter = SecretBytes.random(16)) {
            assertThrows(IllegalArgumentException.class, () -> Bip39.words(shorter));
            assertThrows(IllegalArgumentException.class, () -> Bip39.word(shorter, 0));
        }
    }

    private static WordsProblem.UnknownWord unknown(WordsProblem problem) {
        return assertInstanceOf(WordsProblem.UnknownWord.class, problem);
    }

    private static WordsProblem refused(String typed) {
        try (SecretChars chars = SecretChars.takeOver(typed.toCharArray())) {
            return assertThrows(WordsProblem.class, () -> Bip39.parse(chars));
        }
    }
}
