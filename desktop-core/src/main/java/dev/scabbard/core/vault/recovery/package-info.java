/// Encrypted files of a disk turned back into plain ones with the recovery key, without any server. Start at
/// [FileRecovery].
@NullMarked
package dev.scabbard.core.vault.recovery;

import org.jspecify.annotations.NullMarked;
