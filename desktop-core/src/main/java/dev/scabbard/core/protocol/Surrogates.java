package dev.scabbard.core.protocol;

/// Finds halves of characters. They have no UTF-8, and languages put different bytes in their place.
public final class Surrogates {

    private Surrogates() {}

    /// Whether there is a surrogate without its other half.
    public static boolean hasLone(CharSequence text) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i += 2;
            } else if (Character.isSurrogate(c)) {
                return true;
            } else {
                i++;
            }
        }
        return false;
    }
}
