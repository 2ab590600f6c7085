package dev.scabbard.core.protocol.dialect;

import java.util.Set;

/// Excalibur 0.4.x (part F of the protocol; column G3b of the capability matrix).
final class Dialect04 {

    static final Dialect DIALECT = new Dialect(
            "0.4",
            3,
            new AccountForms(
                    LoginForm.SRP,
                    LoginReplyForm.JSON_GCM,
                    EnrolmentForm.KEY_OF_WORDS,
                    VaultRecordForm.SALTS_APART),
            new RequestForms(
                    ProofForm.UNTIL_05,
                    SocketProof.QUERY,
                    PathForm.CLEAR,
                    BodyForm.WHERE_MARKED,
                    TextForm.CLEAR_JSON,
                    TextForm.CLEAR_JSON,
                    UploadForm.FOLDER_AND_NAME),
            new ServerForms(
                    TimeSource.INFO,
                    LimitSource.INFO,
                    SizeForm.WITH_EXEF_HEADER,
                    NameForm.FILE_SYSTEM,
                    ListenerForm.SEALED_PATH,
                    HeartbeatForm.BY_PROOF,
                    AnswerStrength.AS_KEY),
            Set.of(Capability.MOVE, Capability.TOKEN_REFRESH, Capability.LISTENER, Capability.MEDIA_TYPE));

    private Dialect04() {}
}
