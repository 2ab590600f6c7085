package dev.scabbard.core.local.excalibur.users;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.scabbard.core.local.excalibur.call.BodyReader;
import dev.scabbard.core.local.excalibur.call.Call;
import dev.scabbard.core.local.excalibur.call.Rejection;
import dev.scabbard.core.local.excalibur.call.Replies;
import dev.scabbard.core.local.storage.Account;
import dev.scabbard.core.local.storage.Users;
import dev.scabbard.core.local.web.Answer;
import dev.scabbard.core.protocol.Json;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.dialect.VaultRecordForm;
import dev.scabbard.core.protocol.reply.VaultKeyReply;
import java.io.IOException;
import java.util.function.UnaryOperator;

/// What a signed-in user keeps on the server to open their vault with (Excalibur, A.1; E 4.2; F, G5).
public final class RecordActions {

    private static final String KEY_DERIVATION = "keygen_algorithm";
    private static final String INFO = "vault_info";

    private final Users users;
    private final Sessions sessions;
    private final BodyReader bodies;
    private final Dialect dialect;

    /// @param sessions told of changed accounts
    /// @param bodies reads what is sent
    /// @param dialect decides on the form of the record
    public RecordActions(Users users, Sessions sessions, BodyReader bodies, Dialect dialect) {
        this.users = users;
        this.sessions = sessions;
        this.bodies = bodies;
        this.dialect = dialect;
    }

    /// The vault key alone. From 0.6.5 on the user name in the path says nothing.
    Answer vaultKey(Call call) {
        Account account = call.signedIn().account();
        boolean named = dialect.accounts().vaultRecord() == VaultRecordForm.SALTS_APART;
        if (named && !account.username().equals(call.parameter())) {
            throw new Rejection(403, "This is the vault of another user");
        }
        return Replies.json(200, new VaultKeyReply(account.sealedVaultKey()).toJson());
    }

    Answer info(Call call) {
        return Replies.text(200, call.signedIn().account().info());
    }

    Answer editInfo(Call call) throws IOException {
        String info = bodies.text(call, dialect.requests().otherText());
        change(call, account -> account.with(account.keyDerivation(), info));
        return Answer.empty(200);
    }

    Answer read(Call call) {
        Account account = call.signedIn().account();
        return Replies.json(
                200,
                JsonNodeFactory.instance
                        .objectNode()
                        .put(KEY_DERIVATION, account.keyDerivation())
                        .put("auk_salt", account.unlockSaltText())
                        .put("key_enc", account.sealedVaultKeyText())
                        .put(INFO, account.info()));
    }

    Answer write(Call call) throws IOException {
        JsonNode record = object(bodies.sealedJson(call));
        String keyDerivation = text(record, KEY_DERIVATION);
        String info = text(record, INFO);
        change(call, account -> account.with(keyDerivation, info));
        return Replies.json(200, NullNode.instance);
    }

    private void change(Call call, UnaryOperator<Account> change) throws IOException {
        sessions.changed(users.change(call.signedIn().account().username(), change));
    }

    private static JsonNode object(byte[] json) {
        try {
            return Json.readObject(json);
        } catch (ProtocolProblem.MalformedReply e) {
            throw Rejection.argument("body", "", "dict_type", "Input should be a valid dictionary");
        }
    }

    private static String text(JsonNode record, String member) {
        JsonNode node = record.path(member);
        if (node.isMissingNode()) {
            throw Rejection.argument("body", member, "missing", "Field required");
        }
        if (!node.isTextual()) {
            throw Rejection.argument("body", member, "string_type", "Input should be a valid string");
        }
        return node.textValue();
    }
}
