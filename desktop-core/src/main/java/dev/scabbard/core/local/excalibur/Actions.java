package dev.scabbard.core.local.excalibur;

/// What the routes do, by theme.
record Actions(
        WellKnownActions wellKnown,
        UserActions users,
        RecordActions records,
        TokenAction tokens,
        ReadingActions reading,
        ChangingActions changing,
        UploadAction uploads) {}
