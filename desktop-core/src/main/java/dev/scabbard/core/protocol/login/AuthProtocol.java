package dev.scabbard.core.protocol.login;

import dev.scabbard.core.protocol.LoginProblem;

/// How an account proves who it is, as servers from 0.6 on state it (Excalibur, F, G5; E 4.1).
public enum AuthProtocol {
    /// SRP, with [a group][SrpGroup] that the server chooses.
    SRP("SRP"),
    /// OPAQUE-3DH.
    OPAQUE_3DH("OPAQUE-3DH");

    private final String wireName;

    AuthProtocol(String wireName) {
        this.wireName = wireName;
    }

    /// The name that travels, such as `OPAQUE-3DH`.
    public String wireName() {
        return wireName;
    }

    /// The protocol of this name; one that begins with `SRP`, in either case, is SRP, whatever its version.
    ///
    /// @throws LoginProblem.UnknownAuthProtocol when it is another one
    public static AuthProtocol ofWireName(String name) {
        if (name.equals(OPAQUE_3DH.wireName)) {
            return OPAQUE_3DH;
        }
        if (name.regionMatches(true, 0, SRP.wireName, 0, SRP.wireName.length())) {
            return SRP;
        }
        throw new LoginProblem.UnknownAuthProtocol();
    }
}
