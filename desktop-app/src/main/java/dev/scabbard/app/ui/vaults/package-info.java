/// The vaults and accounts that are open, and what each of them needs beside core's part: the embedded servers behind
/// those on this computer, Xecrets accounts that open, and what is known of a vault when it locks. Start at
/// [dev.scabbard.app.ui.vaults.OpenVaults].
@NullMarked
package dev.scabbard.app.ui.vaults;

import org.jspecify.annotations.NullMarked;
