package dev.scabbard.core.excalibur.login;

import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.excalibur.problem.SessionProblem;
import dev.scabbard.core.excalibur.server.PacedTransport;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.transport.Reply;
import dev.scabbard.core.net.transport.Request;
import dev.scabbard.core.net.transport.RequestBody;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.keys.AccountKeys;
import dev.scabbard.core.protocol.keys.AccountUnlockKey;
import dev.scabbard.core.protocol.login.AuthProtocol;
import dev.scabbard.core.protocol.login.SrpGroup;
import dev.scabbard.core.protocol.names.UserNames;
import dev.scabbard.core.protocol.reply.SecurityDetails;
import dev.scabbard.core.protocol.reply.WellKnownReplies;
import dev.scabbard.core.protocol.request.WirePath;
import dev.scabbard.core.protocol.srp.AccountCreation;
import dev.scabbard.core.protocol.srp.AddUserRequest;
import dev.scabbard.core.protocol.srp.NewAccount;
import dev.scabbard.core.secret.SecretBytes;
import java.util.Arrays;
import java.util.Optional;

/// What a server tells about accounts without anybody having logged in, and how new ones are made (Excalibur 0.2, A.1
/// steps 3 and 4, and A.4). User names are used exactly as typed. Beside the problems named, those of `NetProblem` and
/// [SessionProblem.UnexpectedStatus] are possible.
public final class AccountClient {

    private static final int MAX_REPLY = 1 << 16;

    private final PacedTransport server;
    private final Dialect dialect;

    /// @param server that is asked
    /// @param dialect the server's
    public AccountClient(PacedTransport server, Dialect dialect) {
        this.server = server;
        this.dialect = dialect;
    }

    /// How an account is logged in to. From 0.7 on nothing is asked: those servers have one login, and tell nobody
    /// whether a user exists.
    ///
    /// @throws AccountProblem.UnknownUser when the server says that it does not know the user
    /// @throws dev.scabbard.core.protocol.UserNameProblem when nobody can be called so
    /// @throws dev.scabbard.core.protocol.ProtocolProblem when the server says something else, or states salts that no
    ///     account may have
    public AccountLogin loginOf(String username, Cancellation cancellation) {
        UserNames.check(username);
        return switch (dialect.accounts().login()) {
            case SRP -> bySrp(username, securityDetails(username, cancellation));
            case SRP_OR_OPAQUE -> {
                SecurityDetails details = securityDetails(username, cancellation);
                yield details.authProtocol().equals(Optional.of(AuthProtocol.OPAQUE_3DH))
                        ? byOpaque(username, details)
                        : bySrp(username, details);
            }
            case OPAQUE -> new AccountLogin.Opaque(username, Optional.empty());
        };
    }

    private static AccountLogin bySrp(String username, SecurityDetails details) {
        AccountKeys.requireUsable(details.unlockSalt(), details.srpSalt());
        return new AccountLogin.Srp(username, details);
    }

    private static AccountLogin byOpaque(String username, SecurityDetails details) {
        AccountUnlockKey.requireUsable(details.unlockSalt());
        return new AccountLogin.Opaque(username, Optional.of(details));
    }

    /// Whether the server knows a user. Only for servers that
    /// [tell][dev.scabbard.core.protocol.dialect.AccountForms#tellsWhoExists].
    ///
    /// @throws dev.scabbard.core.protocol.UserNameProblem when nobody can be called so
    public boolean isKnown(String username, Cancellation cancellation) {
        UserNames.check(username);
        try (Reply reply = ask("HEAD", "/api/users/check/" + WirePath.encodeComponent(username), cancellation)) {
            return switch (reply.status()) {
                case 200 -> true;
                case 404 -> false;
                default -> throw new SessionProblem.UnexpectedStatus(reply.status());
            };
        }
    }

    /// The group that the server wants for the verifiers of new users. The group of a login is the user's own and may
    /// differ.
    ///
    /// @throws dev.scabbard.core.protocol.LoginProblem.UnknownGroup when there is no such group
    /// @throws dev.scabbard.core.protocol.ProtocolProblem.MalformedReply when it says something else
    public SrpGroup groupOfNewUsers(Cancellation cancellation) {
        try (Reply reply = ask("GET", "/api/auth/group-size", cancellation)) {
            if (reply.status() != 200) {
                throw new SessionProblem.UnexpectedStatus(reply.status());
            }
            return WellKnownReplies.groupSize(reply.body());
        }
    }

    /// The salts of a user.
    ///
    /// @throws AccountProblem.UnknownUser when the server does not know the user
    /// @throws dev.scabbard.core.protocol.UserNameProblem when nobody can be called so
    /// @throws dev.scabbard.core.protocol.ProtocolProblem.MalformedReply when it says something else
    public SecurityDetails securityDetails(String username, Cancellation cancellation) {
        UserNames.check(username);
        try (Reply reply = ask("GET", "/api/users/security/" + WirePath.encodeComponent(username), cancellation)) {
            return switch (reply.status()) {
                case 200 -> SecurityDetails.parse(reply.body());
                case 404 -> throw new AccountProblem.UnknownUser(username);
                default -> throw new SessionProblem.UnexpectedStatus(reply.status());
            };
        }
    }

    /// Makes an account. When the connection breaks, it is tried once more; if the name is taken then, the server is
    /// asked whether by us.
    ///
    /// @param accountCreationKey 32 bytes, stays the caller's
    /// @throws AccountProblem.UserTaken when somebody took the name meanwhile
    /// @throws AccountProblem.WrongAccountCreationKey when the server refused the key
    /// @throws AccountProblem.AccountRefused when it refused for another reason
    public void register(
            String username, NewAccount account, SecretBytes accountCreationKey, Cancellation cancellation) {
        UserNames.checkNew(username);
        AddUserRequest request = AccountCreation.seal(accountCreationKey, account);
        try {
            judge(add(username, request, cancellation), username);
        } catch (NetProblem.Interrupted e) {
            int status = add(username, request, cancellation);
            boolean wasUs = status == 409 && e.mayHaveBeenProcessed() && isOurs(username, account, cancellation);
            if (!wasUs) {
                judge(status, username);
            }
        }
    }

    private int add(String username, AddUserRequest request, Cancellation cancellation) {
        byte[] json = request.toJson();
        try (Reply reply = server.send(
                () -> Request.to("POST", server.origin(), "/api/users/add/" + WirePath.encodeComponent(username))
                        .header("Content-Type", "application/json")
                        .body(new RequestBody.Bytes(json))
                        .maxReplyBytes(MAX_REPLY)
                        .cancellation(cancellation)
                        .build(),
                cancellation)) {
            return reply.status();
        }
    }

    private static void judge(int status, String username) {
        switch (status) {
            case 201 -> {
                // made
            }
            case 401 -> throw new AccountProblem.WrongAccountCreationKey();
            case 409 -> throw new AccountProblem.UserTaken(username);
            default -> throw new AccountProblem.AccountRefused(status);
        }
    }

    private boolean isOurs(String username, NewAccount account, Cancellation cancellation) {
        SecurityDetails there = securityDetails(username, cancellation);
        return Arrays.equals(there.unlockSalt(), account.unlockSalt())
                && Arrays.equals(there.srpSalt(), account.srpSalt());
    }

    private Reply ask(String method, String target, Cancellation cancellation) {
        return server.send(
                () -> Request.to(method, server.origin(), target)
                        .maxReplyBytes(MAX_REPLY)
                        .cancellation(cancellation)
                        .build(),
                cancellation);
    }
}
