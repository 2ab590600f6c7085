package dev.scabbard.core.local.excalibur;

import dev.scabbard.core.local.excalibur.files.ChangingActions;
import dev.scabbard.core.local.excalibur.files.ReadingActions;
import dev.scabbard.core.local.excalibur.files.UploadAction;
import dev.scabbard.core.local.excalibur.users.RecordActions;
import dev.scabbard.core.local.excalibur.users.TokenAction;
import dev.scabbard.core.local.excalibur.users.UserActions;

/// What the routes do, by theme.
record Actions(
        WellKnownActions wellKnown,
        UserActions users,
        RecordActions records,
        TokenAction tokens,
        ReadingActions reading,
        ChangingActions changing,
        UploadAction uploads) {}
