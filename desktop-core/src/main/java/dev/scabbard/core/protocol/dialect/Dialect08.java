package dev.scabbard.core.protocol.dialect;

import java.util.Set;

/// Excalibur 0.8.x (part E of the protocol; column G7 of the capability matrix).
final class Dialect08 {

    static final Dialect DIALECT = new Dialect(
            "0.8",
            4,
            new AccountForms(
                    LoginForm.OPAQUE,
                    LoginReplyForm.SEALED_FIELDS,
                    EnrolmentForm.OPAQUE_UNDER_NOISE,
                    VaultRecordForm.ONE_RECORD),
            new RequestForms(
                    ProofForm.FROM_07,
                    SocketProof.FIRST_FRAME,
                    PathForm.SEALED,
                    BodyForm.ALWAYS_SEALED,
                    TextForm.SEALED_TEXT,
                    TextForm.SEALED_TEXT,
                    UploadForm.FULL_PATH),
            new ServerForms(
                    TimeSource.LOGIN_REPLY,
                    LimitSource.LOGIN_REPLY,
                    SizeForm.STORED,
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
                    Capability.COUNT,
                    Capability.NAME_OBFUSCATION,
                    Capability.CHANGE_PASSWORD,
                    Capability.CHOOSE_KEY_DERIVATION,
                    Capability.CREATION_TIME));

    private Dialect08() {}
}
