package dev.scabbard.core.protocol.dialect;

import java.util.Set;

/// Excalibur 0.5.x (part F of the protocol; column G4 of the capability matrix).
final class Dialect05 {

    static final Dialect DIALECT = new Dialect(
            "0.5",
            3,
            new AccountForms(
                    LoginForm.SRP,
                    LoginReplyForm.JSON_GCM,
                    EnrolmentForm.KEY_OF_WORDS,
                    VaultRecordForm.SALTS_APART),
            new RequestForms(
                    ProofForm.UNTIL_05,
                    SocketProof.QUERY,
                    PathForm.SEALED,
                    BodyForm.WHERE_MARKED,
                    TextForm.SEALED_TEXT,
                    TextForm.SEALED_TEXT,
                    UploadForm.FULL_PATH),
            new ServerForms(
                    TimeSource.INFO,
                    LimitSource.INFO,
                    SizeForm.INCLUDE_EXEF_SIZE,
                    NameForm.FILE_SYSTEM,
                    ListenerForm.SEALED_PATH,
                    HeartbeatForm.NONE,
                    AnswerStrength.AES_128),
            Set.of(
                    Capability.MOVE,
                    Capability.SEARCH,
                    Capability.TOKEN_REFRESH,
                    Capability.LISTENER,
                    Capability.MEDIA_TYPE));

    private Dialect05() {}
}
