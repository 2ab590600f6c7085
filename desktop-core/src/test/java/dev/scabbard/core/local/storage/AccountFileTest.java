package dev.scabbard.core.local.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountFileTest {

    private static final String OLD =
            "{\"username\":\"arthur\",\"srp_group\":2048,\"auk_salt\":\"AQ==\",\"srp_salt\":\"Ag==\","
                    + "\"verifier\":\"Aw==\",\"key_enc\":\"BA==\"}";

    @Test
    void accountsOfTheFirstFormatAreStillRead() throws IOException {
        Account account = read(OLD);
        assertEquals("arthur", account.username());
        assertEquals(new Credential.Srp(2048, "Ag==", "Aw=="), account.credential());
        assertEquals(Account.PBKDF2, account.keyDerivation());
        assertEquals("", account.info());
        assertEquals(account.id(), read(OLD).id());
        assertEquals(account, AccountFile.read(AccountFile.write(account)));
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Account account = Account.of("gwen", new byte[192], new byte[32], new byte[112], Account.ARGON2D)
                .with("pbkdf2", "{\"obfuscatedNames\":true}");
        assertEquals(account, AccountFile.read(AccountFile.write(account)));
        Account renamed = account.withRecord("morgan", new byte[] {1}, new byte[] {2}, new byte[] {3});
        assertEquals(account.id(), renamed.id());
        assertEquals(account.info(), renamed.info());
        assertEquals(renamed, AccountFile.read(AccountFile.write(renamed)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "[]", "nonsense", "{}", "{\"username\":\"secret name\"}", "{\"format\":3}",
                "{\"username\":\"a\",\"auth_protocol\":\"OPAQUE-3DH\",\"auk_salt\":\"AQ==\",\"key_enc\":\"BA==\"}",
                "{\"username\":\"a\",\"srp_group\":999,\"auk_salt\":\"AQ==\",\"srp_salt\":\"Ag==\","
                        + "\"verifier\":\"Aw==\",\"key_enc\":\"BA==\"}"
            })
    void whatIsNoAccountIsRefusedAndNotQuoted(String json) {
        IOException problem = assertThrows(IOException.class, () -> read(json));
        assertFalse(String.valueOf(problem.getMessage()).contains("secret"));
    }

    private static Account read(String json) throws IOException {
        return AccountFile.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
