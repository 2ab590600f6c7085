package dev.scabbard.core.profile;

/// The values a setting may have.
///
/// @param smallest the smallest value, itself allowed
/// @param largest the largest value, itself allowed
/// @param standard the value of a new profile
public record IntRange(int smallest, int largest, int standard) {

    /// Whether the value is allowed.
    public boolean contains(int value) {
        return smallest <= value && value <= largest;
    }

    /// The value if it is allowed, else the standard.
    public int orStandard(int value) {
        return contains(value) ? value : standard;
    }
}
