package dev.scabbard.core.protocol.dialect;

import java.util.Set;

/// Excalibur 0.2.x (part A of the protocol; column G2 of the capability matrix).
final class Dialect02 {

    static final Dialect DIALECT = new Dialect(
            "0.2",
            2,
            new AccountForms(
                    LoginForm.SRP,
                    LoginReplyForm.JSON_GCM,
                    EnrolmentForm.KEY_OF_CHARACTERS,
                    VaultRecordForm.SALTS_APART),
            new RequestForms(
                    ProofForm.UNTIL_05,
                    SocketProof.NONE,
                    PathForm.CLEAR,
                    BodyForm.WHERE_MARKED,
                    TextForm.SEALED_JSON,
                    TextForm.CLEAR_JSON,
                    UploadForm.FOLDER_AND_NAME),
            new ServerForms(
                    TimeSource.CLOCK,
                    LimitSource.SIZE_CHECK,
                    SizeForm.WITH_EXEF_HEADER,
                    NameForm.FILE_SYSTEM,
                    ListenerForm.NONE,
                    HeartbeatForm.BY_TOKEN,
                    AnswerStrength.AS_KEY),
            Set.of(Capability.MEDIA_TYPE));

    private Dialect02() {}
}
