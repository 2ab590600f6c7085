package dev.scabbard.core.protocol.dialect;

import java.util.Set;

/// Excalibur 0.7.x (parts E and F of the protocol; column G6 of the capability matrix).
final class Dialect07 {

    static final Dialect DIALECT = new Dialect(
            "0.7",
            3,
            new AccountForms(
                    LoginForm.OPAQUE,
                    LoginReplyForm.SEALED_TOKEN,
                    EnrolmentForm.OPAQUE_UNDER_NOISE,
                    VaultRecordForm.ONE_RECORD),
            new RequestForms(
                    ProofForm.FROM_07,
                    SocketProof.QUERY,
                    PathForm.SEALED,
                    BodyForm.ALWAYS_SEALED,
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
                    Capability.COUNT,
                    Capability.NAME_OBFUSCATION,
                    Capability.CHANGE_PASSWORD,
                    Capability.CHOOSE_KEY_DERIVATION,
                    Capability.CREATION_TIME));

    private Dialect07() {}
}
