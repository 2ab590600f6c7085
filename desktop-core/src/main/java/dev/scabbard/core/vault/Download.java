package dev.scabbard.core.vault;

import java.util.function.Consumer;

/// A file on its way out of a vault: decrypted as it arrives into a part file of the owner alone, beside the target.
/// Only when both tags have matched (Excalibur 0.2, A.8 trap 5) does the part file take the target’s name; until then
/// an existing target stays as it is.
public final class Download implements Transfer {

    Download() {}

    @Override
    public String name() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void run(Consumer<TransferProgress> listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TransferProgress progress() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void cancel() {
        throw new UnsupportedOperationException();
    }
}
