package dev.scabbard.core.protocol.dialect;

import java.util.Set;

/// Excalibur 0.3.x (part F of the protocol; column G3a of the capability matrix).
final class Dialect03 {

    static final Dialect DIALECT = new Dialect(
            "0.3",
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
                    TimeSource.CLOCK,
                    LimitSource.SIZE_CHECK,
                    SizeForm.WITH_EXEF_HEADER,
                    NameForm.FILE_SYSTEM,
                    ListenerForm.SOMETHING,
                    HeartbeatForm.BY_PROOF,
                    AnswerStrength.AS_KEY),
            Set.of(Capability.MOVE, Capability.TOKEN_REFRESH, Capability.LISTENER, Capability.MEDIA_TYPE));

    private Dialect03() {}
}
