package dev.scabbard.core.exef;

/// ExEF version 3, the format of Excalibur 0.3 to 0.7 (Excalibur, D 3.2): a 40-byte header with a MAC that tells a
/// wrong key ([ExefProblem.WrongKey]), AES-GCM ciphertext under a key derived for this one message, a 16-byte tag. Any
/// cipher the header may name is read; what is written is as strong as the key.
public final class ExefV3 extends MessageExef {

    static final int VERSION = 3;

    /// The format has no settings.
    public ExefV3() {
        super(new HeaderV3(CipherStrength::ofKey));
    }

    /// Writes with this strength whatever the key.
    ExefV3(CipherStrength strength) {
        super(new HeaderV3(_ -> strength));
    }
}
