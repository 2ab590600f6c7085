package dev.scabbard.core.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.random.RandomGenerator;

/// One way to damage an input. Texts are handled as Latin-1, which keeps every byte.
enum Mutation {
    FLIP_A_BIT {
        @Override
        byte[] apply(byte[] input, RandomGenerator random) {
            byte[] damaged = input.clone();
            if (damaged.length > 0) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return damaged;
        }
    },
    CHANGE_A_BYTE {
        @Override
        byte[] apply(byte[] input, RandomGenerator random) {
            byte[] damaged = input.clone();
            if (damaged.length > 0) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            return damaged;
        }
    },
    TRUNCATE {
        @Override
        byte[] apply(byte[] input, RandomGenerator random) {
            return Arrays.copyOf(input, random.nextInt(input.length + 1));
        }
    },
    CUT_OUT {
        @Override
        byte[] apply(byte[] input, RandomGenerator random) {
            int from = random.nextInt(input.length + 1);
            int to = from + random.nextInt(input.length - from + 1);
            return replace(input, from, to, new byte[0]);
        }
    },
    REPEAT {
        @Override
        byte[] apply(byte[] input, RandomGenerator random) {
            int from = random.nextInt(input.length + 1);
            int to = from + random.nextInt(input.length - from + 1);
            return replace(input, to, to, Arrays.copyOfRange(input, from, to));
        }
    },
    INSERT_NOISE {
        @Override
        byte[] apply(byte[] input, RandomGenerator random) {
            byte[] noise = new byte[1 + random.nextInt(32)];
            random.nextBytes(noise);
            return insert(input, random, noise);
        }
    },
    /// A big-endian number at a border, of two, four or eight bytes: lengths and versions.
    EDIT_A_LENGTH_FIELD {
        @Override
        byte[] apply(byte[] input, RandomGenerator random) {
            int size = 2 << random.nextInt(3);
            if (input.length < size) {
                return input.clone();
            }
            long border = pick(BORDERS, random) + random.nextInt(-1, 2);
            int at = random.nextInt((input.length - size) / 2 + 1) * 2;
            byte[] damaged = input.clone();
            for (int i = 0; i < size; i++) {
                damaged[at + i] = (byte) (border >>> (8 * (size - 1 - i)));
            }
            return damaged;
        }
    },
    /// A number of a text at a border.
    EDIT_A_NUMBER {
        @Override
        byte[] apply(byte[] input, RandomGenerator random) {
            return replaceMatch(NUMBER, input, random, pick(NUMBERS, random));
        }
    },
    /// Another kind of value where a text, number or word was.
    CHANGE_A_VALUE {
        @Override
        byte[] apply(byte[] input, RandomGenerator random) {
            return replaceMatch(VALUE, input, random, pick(VALUES, random));
        }
    },
    /// A member of an object once more, with its value or another.
    DOUBLE_A_KEY {
        @Override
        byte[] apply(byte[] input, RandomGenerator random) {
            List<MatchResult> members = matches(MEMBER, input);
            if (members.isEmpty()) {
                return input.clone();
            }
            MatchResult member = members.get(random.nextInt(members.size()));
            String value = random.nextBoolean() ? member.group(2) : pick(VALUES, random);
            return replace(input, member.start(), member.start(), bytes(member.group(1) + ":" + value + ","));
        }
    },
    NEST_DEEP {
        @Override
        byte[] apply(byte[] input, RandomGenerator random) {
            int depth = 1 << random.nextInt(13);
            String opening = random.nextBoolean() ? "[" : "{\"a\":";
            String closing = random.nextInt(3) == 0 ? "" : opening.length() == 1 ? "]" : "}";
            return replaceMatch(VALUE, input, random, opening.repeat(depth) + "0" + closing.repeat(depth));
        }
    },
    LENGTHEN_A_TEXT {
        @Override
        byte[] apply(byte[] input, RandomGenerator random) {
            String piece = pick(PIECES, random);
            return insert(input, random, bytes(piece.repeat(1 + random.nextInt(4096 / piece.length()))));
        }
    },
    INSERT_BAD_UTF_8 {
        @Override
        byte[] apply(byte[] input, RandomGenerator random) {
            return insert(input, random, bytes(pick(BAD_UTF_8, random)));
        }
    };

    private static final List<Long> BORDERS = List.of(
            0L, 1L, 16L, 255L, 256L, 32_767L, 65_535L, (long) Integer.MAX_VALUE, 0xFFFF_FFFFL, (1L << 36) - 32,
            Long.MAX_VALUE, Long.MIN_VALUE, -1L);
    private static final List<String> NUMBERS = List.of(
            "0", "-0", "-1", "1", "255", "1024", "1536", "2048", "2147483647", "2147483648", "-2147483649",
            "9223372036854775807", "9223372036854775808", "-9223372036854775809", "253402300799", "253402300800",
            "1e9", "1e-9", "0.5", "1e308", "1e309", "-1e999999999", "1E+2147483648", "00", "0x10", "+1", ".5", "NaN",
            "9".repeat(999), "9".repeat(1001), "0." + "3".repeat(1200));
    private static final List<String> VALUES = List.of(
            "null", "true", "false", "0", "-1", "1.5", "\"\"", "[]", "{}", "[null]", "{\"a\":null}", "\"\\ud800\"",
            "\"\\u0000\"", "\"..\"", "\"../../x.exef\"", "\"\\u202egpj.exe\"", "\"CON\"", "\"a/b\"", "\"OK\"",
            "\"ERR\"", "\"directory\"", "\"file\"", "\"AAAA\"", "\"====\"", "\"AAAAA\"", "\"\\x\"", "\"\\u12\"");
    private static final List<String> PIECES =
            List.of("a", "\\u0041", "\\n", "0", "AAAA", " ", ",", "\"", "\n", "é", "{\"k\":0},", "0,");
    private static final List<String> BAD_UTF_8 = List.of(
            "\u00FF", "\u0080", "\u00C0\u0080", "\u00C3", "\u00E0\u0080\u0080", "\u00ED\u00A0\u0080",
            "\u00F4\u0090\u0080\u0080", "\u00F8\u0088\u0080\u0080\u0080", "\u00EF\u00BB\u00BF", "\u00FE\u00FF", "\0");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern VALUE =
            Pattern.compile("\"[^\"\\\\]{0,200}\"|-?\\d+(?:\\.\\d+)?|true|false|null|\\[\\]|\\{\\}");
    private static final Pattern MEMBER = Pattern.compile("(\"[A-Za-z_]{1,20}\")\\s*:\\s*(" + VALUE.pattern() + ")");

    /// A damaged copy.
    abstract byte[] apply(byte[] input, RandomGenerator random);

    private static byte[] insert(byte[] input, RandomGenerator random, byte[] added) {
        int at = random.nextInt(input.length + 1);
        return replace(input, at, at, added);
    }

    private static byte[] replaceMatch(Pattern what, byte[] input, RandomGenerator random, String by) {
        List<MatchResult> found = matches(what, input);
        if (found.isEmpty()) {
            return input.clone();
        }
        MatchResult match = found.get(random.nextInt(found.size()));
        return replace(input, match.start(), match.end(), bytes(by));
    }

    private static List<MatchResult> matches(Pattern what, byte[] input) {
        return what.matcher(new String(input, ISO_8859_1)).results().toList();
    }

    private static byte[] replace(byte[] input, int from, int to, byte[] by) {
        byte[] replaced = Arrays.copyOf(input, from + by.length + input.length - to);
        System.arraycopy(by, 0, replaced, from, by.length);
        System.arraycopy(input, to, replaced, from + by.length, input.length - to);
        return replaced;
    }

    private static <T> T pick(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }

    private static byte[] bytes(String latin1) {
        return latin1.getBytes(ISO_8859_1);
    }
}
