package dev.scabbard.core.local.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scabbard.core.protocol.login.SrpGroup;
import java.io.IOException;
import java.util.Base64;

/// How an [Account] stands on disk: a JSON object. Format 1, which has no number in it, knows SRP alone; format 2 says
/// how the user logs in.
final class AccountFile {

    private static final int FORMAT = 2;
    private static final String SRP = "SRP";
    private static final String OPAQUE = "OPAQUE-3DH";

    private AccountFile() {}

    static byte[] write(Account account) throws JsonProcessingException {
        ObjectNode file = DataFolder.JSON
                .createObjectNode()
                .put("format", FORMAT)
                .put("id", account.id())
                .put("username", account.username());
        switch (account.credential()) {
            case Credential.Srp(int bits, String salt, String verifier) ->
                file.put("auth_protocol", SRP)
                        .put("srp_group", bits)
                        .put("srp_salt", salt)
                        .put("verifier", verifier);
            case Credential.Opaque(String record) -> file.put("auth_protocol", OPAQUE).put("opaque_record", record);
        }
        file.put("auk_salt", account.unlockSaltText())
                .put("key_enc", account.sealedVaultKeyText())
                .put("keygen_algorithm", account.keyDerivation())
                .put("info", account.info());
        return DataFolder.JSON.writeValueAsBytes(file);
    }

    /// @throws IOException when it cannot be an account, or a newer version has written it; its message quotes nothing
    static Account read(byte[] json) throws IOException {
        JsonNode file;
        try {
            file = DataFolder.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            // Its message quotes the file.
            throw damaged();
        }
        if (file.path("format").asInt(1) > FORMAT) {
            throw new IOException("an account was written by a newer version");
        }
        String username = text(file, "username");
        return new Account(
                file.path("id").asText(Account.idFor(username)),
                username,
                credential(file),
                base64(file, "auk_salt"),
                base64(file, "key_enc"),
                file.path("keygen_algorithm").asText(Account.PBKDF2),
                file.path("info").asText(""));
    }

    private static Credential credential(JsonNode file) throws IOException {
        if (file.path("auth_protocol").asText(SRP).equals(OPAQUE)) {
            return new Credential.Opaque(base64(file, "opaque_record"));
        }
        int bits = file.path("srp_group").asInt();
        if (SrpGroup.forBits(bits).isEmpty()) {
            throw damaged();
        }
        return new Credential.Srp(bits, base64(file, "srp_salt"), base64(file, "verifier"));
    }

    private static String base64(JsonNode file, String member) throws IOException {
        String text = text(file, member);
        try {
            if (Base64.getDecoder().decode(text).length > 0) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            throw damaged();
        }
        throw damaged();
    }

    private static String text(JsonNode file, String member) throws IOException {
        JsonNode node = file.path(member);
        if (!node.isTextual()) {
            throw damaged();
        }
        return node.textValue();
    }

    private static IOException damaged() {
        return new IOException("an account on disk is damaged");
    }
}
