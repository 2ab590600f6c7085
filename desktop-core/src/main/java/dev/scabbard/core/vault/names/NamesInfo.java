package dev.scabbard.core.vault.names;

import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.exef.ExefProblem;
import dev.scabbard.core.exef.ExefV2;
import dev.scabbard.core.protocol.reply.VaultInfo;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.kept.DerivedKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a vault says of its names to every client that opens it (Excalibur, E 4.2): `obfuscatedNames`, which every
/// client knows, and `scabbardRenaming` while a change of all names is not finished: Base64 of an ExEF, version 2,
/// under a key derived from the vault key, of a deflated list. All else in there is kept.
///
/// `obfuscatedNames` is true only while every name is hidden: it is set after the last name was hidden, and taken back
/// before the first is shown again. In between, a client that knows nothing of the change shows hidden names as hex
/// digits, and can open, fetch and rename everything; told otherwise, it would try to decode names that are none.
public final class NamesInfo {

    /// The longest list, sealed, in bytes: with it the server's record stays below 64 KiB, which is what servers take.
    static final int LONGEST = 32 << 10;

    private static final String MEMBER = "scabbardRenaming";
    private static final String PURPOSE = "Scabbard renaming, format 1";
    private static final int MOST_PATHS = 1 << 20;
    private static final Exef EXEF = new ExefV2();
    private static final Logger LOG = LoggerFactory.getLogger(NamesInfo.class);

    private NamesInfo() {}

    /// How the names of a vault are stored.
    ///
    /// @param vaultKey stays the caller's
    public static Naming read(VaultInfo info, SecretBytes vaultKey) {
        Optional<Renaming> renaming = info.member(MEMBER).flatMap(text -> opened(text, vaultKey));
        if (renaming.isPresent()) {
            return new Naming.Mixed(renaming.get());
        }
        return info.obfuscatedNames() ? new Naming.Hidden() : new Naming.Plain();
    }

    /// Whether the vault says that a change of its names is not finished, in a way that cannot be read here: written by
    /// a newer Scabbard, or damaged. Then [#read] goes by `obfuscatedNames` alone, which is enough for looking.
    ///
    /// @param vaultKey stays the caller's
    public static boolean isUnreadable(VaultInfo info, SecretBytes vaultKey) {
        return info.member(MEMBER).isPresent() && read(info, vaultKey).unfinished().isEmpty();
    }

    /// The info that says how the names are stored.
    ///
    /// @param vaultKey stays the caller's
    /// @return empty when more must be said than there is room for
    /// @throws dev.scabbard.core.protocol.ProtocolProblem.MalformedReply when `before` cannot be added to
    public static Optional<VaultInfo> write(VaultInfo before, Naming naming, SecretBytes vaultKey) {
        VaultInfo info = before.withObfuscatedNames(naming instanceof Naming.Hidden);
        if (naming.unfinished().isEmpty()) {
            return Optional.of(info.without(MEMBER));
        }
        byte[] sealed = sealed(naming.unfinished().get(), vaultKey);
        return sealed.length > LONGEST
                ? Optional.empty()
                : Optional.of(info.with(MEMBER, Base64.getEncoder().encodeToString(sealed)));
    }

    private static byte[] sealed(Renaming renaming, SecretBytes vaultKey) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeBoolean(renaming.hide());
            out.writeInt(renaming.lookAlikes().paths().size());
            for (String path : renaming.lookAlikes().paths()) {
                byte[] text = path.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes everything", e);
        }
        try (SecretBytes key = DerivedKey.of(vaultKey, PURPOSE);
                SecretBytes content = SecretBytes.takeOver(bytes.toByteArray())) {
            return EXEF.seal(key, content);
        }
    }

    private static Optional<Renaming> opened(String text, SecretBytes vaultKey) {
        try (SecretBytes key = DerivedKey.of(vaultKey, PURPOSE);
                SecretBytes content = EXEF.openSecret(key, Base64.getDecoder().decode(text))) {
            return Optional.of(content.apply(NamesInfo::parsed));
        } catch (IllegalArgumentException | ExefProblem | UncheckedIOException e) {
            LOG.warn("what the vault says of a change of its names cannot be read");
            return Optional.empty();
        }
    }

    private static Renaming parsed(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            boolean hide = in.readBoolean();
            int count = in.readInt();
            if (count < 0 || count > MOST_PATHS) {
                throw new IOException("no such list");
            }
            Set<String> paths = new HashSet<>();
            for (int i = 0; i < count; i++) {
                int length = in.readInt();
                if (length < 0 || length > MOST_PATHS) {
                    throw new IOException("no such path");
                }
                paths.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
            }
            return new Renaming(hide, new LookAlikes(paths));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
