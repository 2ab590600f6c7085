package dev.scabbard.app.files.content;

import static dev.scabbard.app.files.content.TextEncoding.LATIN_1;
import static dev.scabbard.app.files.content.TextEncoding.UTF_16BE;
import static dev.scabbard.app.files.content.TextEncoding.UTF_16LE;
import static dev.scabbard.app.files.content.TextEncoding.UTF_32BE;
import static dev.scabbard.app.files.content.TextEncoding.UTF_32LE;
import static dev.scabbard.app.files.content.TextEncoding.UTF_8;
import static dev.scabbard.app.files.content.TextEncoding.WINDOWS_1252;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Finds out how a text lies in its bytes and decodes it. In this order: by a byte order mark; UTF-32 and UTF-16 by
/// where the zero bytes lie; UTF-8, strictly; and what is none of them, but reads like text, as Windows-1252, or as
/// Latin-1 when it has bytes that Windows-1252 does not know.
///
/// UTF-16 without a mark and without zero bytes, as in a text that is all Chinese, cannot be told from Latin-1.
public final class TextDecoder {

    /// Marks, the longer ones first: that of UTF-32 LE begins like that of UTF-16 LE.
    private static final List<TextEncoding> MARKED = List.of(
            TextEncoding.UTF_32LE_MARKED,
            TextEncoding.UTF_32BE_MARKED,
            TextEncoding.UTF_8_MARKED,
            TextEncoding.UTF_16LE_MARKED,
            TextEncoding.UTF_16BE_MARKED);

    private static final int LONGEST_CHARACTER = 4;
    private static final int ONE_CONTROL_IN = 64;

    private TextDecoder() {}

    /// Decodes a text.
    ///
    /// @param bytes the file or its beginning; stay the caller's
    /// @param whole whether it is the whole file; of a beginning, a character that was cut is left out
    /// @return the text, the caller's to close
    /// @throws CannotShow for what is no text
    public static DecodedText decode(byte[] bytes, boolean whole) {
        for (TextEncoding encoding : MARKED) {
            byte[] mark = encoding.mark();
            if (bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length)) {
                Optional<DecodedText> text = strictly(bytes, encoding, whole);
                if (text.isPresent()) {
                    return text.get();
                }
            }
        }
        List<TextEncoding> candidates = hasZero(bytes)
                ? List.of(UTF_32LE, UTF_32BE, UTF_16LE, UTF_16BE)
                : List.of(UTF_8, WINDOWS_1252, LATIN_1);
        return candidates.stream()
                .filter(encoding -> fits(bytes, encoding))
                .flatMap(encoding -> strictly(bytes, encoding, whole).stream())
                .filter(TextDecoder::readsLikeText)
                .findFirst()
                .orElseThrow(() -> new CannotShow(CannotShow.Reason.BINARY));
    }

    private static boolean hasZero(byte[] bytes) {
        for (byte value : bytes) {
            if (value == 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether zero bytes lie where this encoding has them in the texts of most languages.
    private static boolean fits(byte[] bytes, TextEncoding encoding) {
        return switch (encoding) {
            case UTF_16LE -> zeroShare(bytes, 2, 1) > zeroShare(bytes, 2, 0);
            case UTF_16BE -> zeroShare(bytes, 2, 0) > zeroShare(bytes, 2, 1);
            case UTF_32LE -> zeroShare(bytes, 4, 3) == 1;
            case UTF_32BE -> zeroShare(bytes, 4, 0) == 1;
            default -> true;
        };
    }

    private static double zeroShare(byte[] bytes, int unit, int place) {
        int zeros = 0;
        int units = bytes.length / unit;
        for (int i = 0; i < units; i++) {
            if (bytes[i * unit + place] == 0) {
                zeros++;
            }
        }
        return units == 0 ? 0 : (double) zeros / units;
    }

    private static Optional<DecodedText> strictly(byte[] bytes, TextEncoding encoding, boolean whole) {
        int start = encoding.mark().length;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(in.remaining() / encoding.fewestBytes() + LONGEST_CHARACTER);
        CoderResult result = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, whole);
        DecodedText text = new DecodedText(out.array(), out.position(), encoding);
        if (result.isError() || in.remaining() >= LONGEST_CHARACTER) {
            text.close();
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /// Text has hardly any control characters beside those for lines, tabs, pages and colours.
    private static boolean readsLikeText(DecodedText text) {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.at(i);
            if (character == 0) {
                return closing(text);
            }
            boolean usual = character >= '\t' && character <= '\r' || character == 0x1B || character == 0x85;
            if (Character.isISOControl(character) && !usual || character == '\uFFFE' || character == '\uFFFF') {
                controls++;
            }
        }
        return controls <= 1 + text.length() / ONE_CONTROL_IN || closing(text);
    }

    private static boolean closing(DecodedText text) {
        text.close();
        return false;
    }
}
