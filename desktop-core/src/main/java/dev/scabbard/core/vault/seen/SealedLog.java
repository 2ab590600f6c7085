package dev.scabbard.core.vault.seen;

import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.exef.ExefProblem;
import dev.scabbard.core.exef.ExefV2;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.Wipe;
import dev.scabbard.core.vault.kept.PrivateFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The record on the disk: a file that only grows, each addition an ExEF (version 2) of some lines with its length
/// before it. Nothing is written anew for one more line; when the additions have become many, the whole is written
/// beside and takes the file's name.
///
/// Several programs may use one file: whoever adds holds the [lock][LogLock] and has read before what the others added.
/// A beginning of 24 bytes (`Seen`, the format, 16 random bytes) tells them when the file was written anew.
///
/// What a program that died left unfinished at the end is cut off. Not safe for use by several threads.
final class SealedLog {

    private static final String NAME = "seen.log";
    private static final byte[] MAGIC = {'S', 'e', 'e', 'n', 0, 0, 0, 1};
    private static final int RANDOM_BYTES = 16;
    private static final int HEADER = MAGIC.length + RANDOM_BYTES;
    private static final int LONGEST = 32 << 20;
    private static final int TOGETHER = 2_000;
    private static final Exef EXEF = new ExefV2();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PrivateFolder folder;
    private final Path file;
    private final SecretBytes key;
    private byte[] header = {};
    private long position;
    private int additions;

    /// @param key stays the caller's
    SealedLog(PrivateFolder folder, SecretBytes key) {
        this.folder = folder;
        this.file = folder.resolve(NAME);
        this.key = key;
    }

    /// The file is no record, is damaged, or was made with another key.
    static final class Broken extends IOException {

        private static final long serialVersionUID = 1L;

        Broken(String why) {
            super(why);
        }
    }

    /// What was added since the last reading.
    ///
    /// @param anew whether these lines are all there are, because the file was written anew
    record Added(boolean anew, List<Event> lines) {}

    /// How many additions the file has.
    int additions() {
        return additions;
    }

    /// Reads what was added, by anybody. The lock is held.
    ///
    /// @throws Broken when it cannot be understood
    Added read() throws IOException {
        try (FileChannel channel = folder.openOrCreate(file)) {
            boolean anew = begin(channel);
            List<Event> lines = new ArrayList<>();
            long size = channel.size();
            while (position + Integer.BYTES <= size) {
                int length = bytes(channel, position, Integer.BYTES).getInt();
                if (length == 0 || position + Integer.BYTES + length > size) {
                    break;
                }
                if (length < 0 || length > LONGEST) {
                    throw new Broken("no addition is so long");
                }
                lines.addAll(opened(bytes(channel, position + Integer.BYTES, length).array()));
                position += Integer.BYTES + length;
                additions++;
            }
            if (position < size) {
                channel.truncate(position);
            }
            return new Added(anew, lines);
        }
    }

    private boolean begin(FileChannel channel) throws IOException {
        if (channel.size() < HEADER) {
            channel.truncate(0);
            write(channel, 0, freshHeader());
        }
        byte[] found = bytes(channel, 0, HEADER).array();
        if (!Arrays.equals(found, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new Broken("another format");
        }
        if (Arrays.equals(found, header) && position <= channel.size()) {
            return false;
        }
        header = found;
        position = HEADER;
        additions = 0;
        return true;
    }

    private static byte[] freshHeader() {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        byte[] fresh = Arrays.copyOf(MAGIC, HEADER);
        System.arraycopy(random, 0, fresh, MAGIC.length, RANDOM_BYTES);
        return fresh;
    }

    private List<Event> opened(byte[] sealed) throws IOException {
        byte[] lines;
        try {
            lines = EXEF.open(key, sealed);
        } catch (ExefProblem e) {
            throw new Broken("an addition does not open");
        }
        try {
            return EventCodec.read(lines);
        } catch (IOException e) {
            throw new Broken("an addition cannot be understood");
        } finally {
            Wipe.bytes(lines);
        }
    }

    /// Adds lines, after [#read]. The lock is held.
    ///
    /// @param toDisk whether they are to be on the disk when this returns
    void add(List<Event> lines, boolean toDisk) throws IOException {
        byte[] addition = addition(lines);
        try (FileChannel channel = folder.openOrCreate(file)) {
            write(channel, position, addition);
            if (toDisk) {
                channel.force(false);
            }
        }
        position += addition.length;
        additions++;
    }

    private byte[] addition(List<Event> lines) {
        byte[] plain = EventCodec.write(lines);
        try {
            byte[] sealed = EXEF.seal(key, plain);
            return ByteBuffer.allocate(Integer.BYTES + sealed.length).putInt(sealed.length).put(sealed).array();
        } finally {
            Wipe.bytes(plain);
        }
    }

    /// Writes the whole anew: the old file, or the new one, is there at any moment. The lock is held.
    void rewrite(List<Event> lines) throws IOException {
        Path beside = folder.resolve(NAME + ".new");
        byte[] fresh = freshHeader();
        long end = HEADER;
        int count = 0;
        Files.deleteIfExists(beside);
        try (FileChannel channel = folder.create(beside)) {
            write(channel, 0, fresh);
            for (int from = 0; from < lines.size(); from += TOGETHER) {
                byte[] addition = addition(lines.subList(from, Math.min(lines.size(), from + TOGETHER)));
                write(channel, end, addition);
                end += addition.length;
                count++;
            }
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        folder.force();
        header = fresh;
        position = end;
        additions = count;
    }

    /// Gives the file another name, the first that is free: somebody may want to look at it.
    ///
    /// @return where it is now
    Path keepAside() throws IOException {
        Path aside = folder.resolve(NAME + ".broken");
        for (int number = 2; Files.exists(aside); number++) {
            aside = folder.resolve(NAME + ".broken-" + number);
        }
        Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        header = new byte[0];
        return aside;
    }

    private static ByteBuffer bytes(FileChannel channel, long from, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new Broken("became shorter");
            }
        }
        return bytes.flip();
    }

    private static void write(FileChannel channel, long at, byte[] content) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
            channel.write(rest, at + rest.position());
        }
    }
}
