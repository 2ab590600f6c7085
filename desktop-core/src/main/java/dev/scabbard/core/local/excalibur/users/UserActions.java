package dev.scabbard.core.local.excalibur.users;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scabbard.core.local.excalibur.call.BodyReader;
import dev.scabbard.core.local.excalibur.call.Call;
import dev.scabbard.core.local.excalibur.call.Rejection;
import dev.scabbard.core.local.excalibur.call.Replies;
import dev.scabbard.core.local.storage.Account;
import dev.scabbard.core.local.storage.Credential;
import dev.scabbard.core.local.storage.EnrolmentKey;
import dev.scabbard.core.local.storage.Refusal;
import dev.scabbard.core.local.storage.Users;
import dev.scabbard.core.local.web.Answer;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.UserNameProblem;
import dev.scabbard.core.protocol.dialect.LoginForm;
import dev.scabbard.core.protocol.keys.AccountKeys;
import dev.scabbard.core.protocol.login.SrpGroup;
import dev.scabbard.core.protocol.names.UserNames;
import dev.scabbard.core.protocol.srp.AccountCreation;
import dev.scabbard.core.protocol.srp.AddUserRequest;
import dev.scabbard.core.protocol.srp.NewAccount;
import java.io.IOException;

/// Users: whether one exists, registering one, salts and vault key (Excalibur 0.2, A.1 and A.4).
public final class UserActions {

    /// The SRP group for new users.
    public static final SrpGroup GROUP = SrpGroup.LARGE;

    private static final String PROTOCOL = "auth_protocol";
    private static final String OPAQUE = "OPAQUE-3DH";

    private final Users users;
    private final EnrolmentKey enrolmentKey;

    private final LoginForm login;

    /// @param enrolmentKey stays the caller's
    public UserActions(Users users, EnrolmentKey enrolmentKey, LoginForm login) {
        this.users = users;
        this.enrolmentKey = enrolmentKey;
        this.login = login;
    }

    Answer check(Call call) throws IOException {
        return Answer.empty(users.find(call.parameter()).isPresent() ? 200 : 404);
    }

    Answer security(Call call) throws IOException {
        Account account = users.find(call.parameter()).orElseThrow(() -> new Rejection(404, "User not found"));
        ObjectNode details = JsonNodeFactory.instance.objectNode().put("auk_salt", account.unlockSaltText());
        switch (account.credential()) {
            case Credential.Srp srp -> details.put("srp_salt", srp.saltText()).put(PROTOCOL, "SRP");
            case Credential.Opaque opaque -> details.put("srp_salt", "").put(PROTOCOL, OPAQUE);
        }
        if (login == LoginForm.SRP) {
            details.remove(PROTOCOL);
        }
        return Replies.json(200, details);
    }

    Answer loginProtocol(Call call) {
        if (call.parameter().indexOf('/') >= 0) {
            throw new Rejection(404, "Not Found");
        }
        return Replies.json(200, JsonNodeFactory.instance.objectNode().put(PROTOCOL, OPAQUE));
    }

    Answer add(Call call) throws IOException {
        String username = call.parameter();
        requirePossible(username);
        if (users.find(username).isPresent()) {
            throw new Rejection(409, "User already exists");
        }
        try {
            AddUserRequest request = AddUserRequest.parse(BodyReader.json(call.body()));
            users.add(Account.of(username, GROUP, opened(request)));
        } catch (ProtocolProblem.MalformedReply e) {
            throw Rejection.argument("body", "", "model_attributes_type", "nonce, enc_data and tag expected");
        } catch (Refusal e) {
            throw e.reason() == Refusal.Reason.EXISTS ? new Rejection(409, "User already exists") : e;
        }
        return Replies.text(201, "User added");
    }

    private static void requirePossible(String username) {
        try {
            UserNames.checkNew(username);
        } catch (UserNameProblem.UserNameTooLong e) {
            throw new Rejection(414, "The user name is too long");
        } catch (UserNameProblem e) {
            throw new Rejection(406, "This user name cannot be used");
        }
    }

    private NewAccount opened(AddUserRequest request) {
        return switch (AccountCreation.open(enrolmentKey.key(), request)) {
            case AccountCreation.Opened.WrongKey() -> throw new Rejection(401, "Invalid tag");
            case AccountCreation.Opened.BadEncoding() -> throw new Rejection(406, "Not Base64");
            case AccountCreation.Opened.BadContent() -> throw new Rejection(400, "Not an account");
            case AccountCreation.Opened.Account(NewAccount account) -> {
                requireUsable(account);
                yield account;
            }
        };
    }

    /// A client must never accept such salts; an account that nobody can use is not made.
    private static void requireUsable(NewAccount account) {
        try {
            AccountKeys.requireUsable(account.unlockSalt(), account.srpSalt());
        } catch (ProtocolProblem e) {
            throw new Rejection(400, "The salts have to differ and to have 16 bytes at least");
        }
        if (account.verifier().length == 0 || account.verifier().length > GROUP.bytes()) {
            throw new Rejection(400, "The verifier does not fit the group");
        }
    }
}
