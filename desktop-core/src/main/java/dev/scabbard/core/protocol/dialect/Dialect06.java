package dev.scabbard.core.protocol.dialect;

import java.util.Set;

/// Excalibur 0.6.x (part F of the protocol; column G5 of the capability matrix). Items are counted by 0.6.1 and later
/// only, so that no server of this generation is asked for their number.
final class Dialect06 {

    static final Dialect DIALECT = new Dialect(
            "0.6",
            3,
            new AccountForms(
                    LoginForm.SRP_OR_OPAQUE,
                    LoginReplyForm.JSON_GCM,
                    EnrolmentForm.OPAQUE_UNDER_KEY,
                    VaultRecordForm.SALTS_APART_WITH_INFO),
            new RequestForms(
                    ProofForm.OF_06,
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
                    NameForm.DATABASE,
                    ListenerForm.SEALED_PATH,
                    HeartbeatForm.NONE,
                    AnswerStrength.AES_128),
            Set.of(
                    Capability.MOVE,
                    Capability.SEARCH,
                    Capability.TOKEN_REFRESH,
                    Capability.LISTENER,
                    Capability.LIST_ALL,
                    Capability.NAME_OBFUSCATION,
                    Capability.CREATION_TIME));

    private Dialect06() {}
}
