package dev.scabbard.core.protocol.reply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scabbard.core.protocol.Json;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.keys.KeyAlgorithm;

/// What a user may change of a vault with `PUT /users/vault`, always both at once (Excalibur, E 4.5).
///
/// @param algorithm how the account unlock key is derived
/// @param info what clients keep there
/// @param algorithmMember what the server calls the algorithm: `keygen_algorithm`, or `keygen_function` in some states
///     of 0.7; what was read is written
public record VaultSettings(KeyAlgorithm algorithm, VaultInfo info, String algorithmMember) {

    private static final String ALGORITHM = "keygen_algorithm";
    private static final String FORMER_ALGORITHM = "keygen_function";

    /// Settings with the name that servers of today use.
    public VaultSettings(KeyAlgorithm algorithm, VaultInfo info) {
        this(algorithm, info, ALGORITHM);
    }

    /// Reads the body of a request.
    ///
    /// @throws ProtocolProblem.MalformedReply when it is anything else
    /// @throws ProtocolProblem.UnknownKeyAlgorithm when the algorithm is not known here
    public static VaultSettings parse(byte[] json) {
        return of(Json.readObject(json));
    }

    static VaultSettings of(JsonNode object) {
        String member = object.has(ALGORITHM) ? ALGORITHM : FORMER_ALGORITHM;
        KeyAlgorithm algorithm = KeyAlgorithm.ofWireName(Json.text(object, member))
                .orElseThrow(ProtocolProblem.UnknownKeyAlgorithm::new);
        return new VaultSettings(
                algorithm, new VaultInfo(Json.optionalText(object, "vault_info").orElse("")), member);
    }

    /// The same with another algorithm.
    public VaultSettings withAlgorithm(KeyAlgorithm other) {
        return new VaultSettings(other, info, algorithmMember);
    }

    /// The same with another info.
    public VaultSettings withInfo(VaultInfo other) {
        return new VaultSettings(algorithm, other, algorithmMember);
    }

    /// The body of a request as JSON, UTF-8.
    public byte[] toJson() {
        return Json.write(addTo(Json.object()));
    }

    ObjectNode addTo(ObjectNode object) {
        return object.put(algorithmMember, algorithm.wireName()).put("vault_info", info.text());
    }
}
