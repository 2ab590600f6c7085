package dev.scabbard.core.exef;

/// ExEF version 2, the format of Excalibur 0.1 and 0.2 (Excalibur, D 3.1): a 28-byte header, AES-GCM ciphertext
/// directly under the key, a 16-byte tag.
public final class ExefV2 extends MessageExef {

    static final int VERSION = 2;

    /// The format has no settings.
    public ExefV2() {
        super(new HeaderV2());
    }
}
