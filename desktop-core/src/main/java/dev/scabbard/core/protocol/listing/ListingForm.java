package dev.scabbard.core.protocol.listing;

/// What items of a listing carry beside name, path, type and size. Reading takes both; a server writes one.
public enum ListingForm {
    /// Files have `mimetype`, folders `items: null` (Excalibur, A.7; up to 0.5).
    MEDIA_TYPES,
    /// Everything has `creation_time`, and only the listed folder `items` (Excalibur, E 4.5; from 0.6 on).
    CREATION_TIMES
}
