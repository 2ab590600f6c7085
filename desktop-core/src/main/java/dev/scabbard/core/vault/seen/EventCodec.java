package dev.scabbard.core.vault.seen;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lines of the record as bytes, filled up with zeros to a multiple of 256, so that their length does not tell how long
/// the names in them are. Numbers are big-endian, times in milliseconds since 1970.
final class EventCodec {

    private static final int CLASS = 256;
    private static final int LONGEST_PATH = 1 << 20;

    private static final int SAW = 1;
    private static final int STANDS = 2;
    private static final int MOVED = 3;
    private static final int GONE = 4;
    private static final int DOUBTED = 5;
    private static final int OTHER_FILE = 6;
    private static final int EARLIER_VERSION = 7;

    private EventCodec() {}

    static byte[] write(List<Event> events) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(events.size());
            for (Event event : events) {
                write(event, out);
            }
            out.write(new byte[(CLASS - bytes.size() % CLASS) % CLASS]);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes everything", e);
        }
        return bytes.toByteArray();
    }

    private static void write(Event event, DataOutputStream out) throws IOException {
        switch (event) {
            case Event.Saw saw -> {
                out.writeByte(SAW);
                text(saw.path(), out);
                version(saw.version(), out);
                out.writeLong(saw.at().toEpochMilli());
                out.writeBoolean(saw.elsewhere());
            }
            case Event.Stands stands -> {
                out.writeByte(STANDS);
                text(stands.path(), out);
                known(stands.known(), out);
            }
            case Event.Moved moved -> {
                out.writeByte(MOVED);
                text(moved.from(), out);
                text(moved.to(), out);
            }
            case Event.Gone gone -> {
                out.writeByte(GONE);
                text(gone.path(), out);
            }
            case Event.Doubted doubted -> {
                out.writeByte(DOUBTED);
                text(doubted.path(), out);
            }
            case Event.Raised(Alarm.OtherFile alarm) -> {
                out.writeByte(OTHER_FILE);
                text(Event.path(alarm.path()), out);
                version(alarm.version(), out);
                text(Event.path(alarm.other()), out);
            }
            case Event.Raised(Alarm.EarlierVersion alarm) -> {
                out.writeByte(EARLIER_VERSION);
                text(Event.path(alarm.path()), out);
                version(alarm.version(), out);
                out.writeLong(alarm.newer().toEpochMilli());
            }
        }
    }

    private static void known(Known known, DataOutputStream out) throws IOException {
        out.writeBoolean(known.current().isPresent());
        if (known.current().isPresent()) {
            version(known.current().get(), out);
        }
        out.writeLong(known.since().toEpochMilli());
        out.writeLong(known.last().toEpochMilli());
        out.writeBoolean(known.elsewhere());
        out.writeBoolean(known.doubtful());
        out.writeByte(known.earlier().size());
        for (FileTag tag : known.earlier()) {
            tag(tag, out);
        }
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void version(Version version, DataOutputStream out) throws IOException {
        tag(version.tag(), out);
        out.writeLong(version.size());
    }

    private static void tag(FileTag tag, DataOutputStream out) throws IOException {
        out.writeLong(tag.high());
        out.writeLong(tag.low());
    }

    /// @throws IOException when these are no lines of a record
    static List<Event> read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int count = in.readInt();
            List<Event> events = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                events.add(event(in));
            }
            return events;
        } catch (IllegalArgumentException e) {
            throw new IOException("no line of a record", e);
        }
    }

    private static Event event(DataInputStream in) throws IOException {
        int kind = in.readByte();
        String path = text(in);
        return switch (kind) {
            case SAW -> new Event.Saw(path, version(in), moment(in), in.readBoolean());
            case STANDS -> new Event.Stands(path, known(in));
            case MOVED -> new Event.Moved(path, text(in));
            case GONE -> new Event.Gone(path);
            case DOUBTED -> new Event.Doubted(path);
            case OTHER_FILE ->
                new Event.Raised(new Alarm.OtherFile(Event.names(path), version(in), Event.names(text(in))));
            case EARLIER_VERSION ->
                new Event.Raised(new Alarm.EarlierVersion(Event.names(path), version(in), moment(in)));
            default -> throw new IOException("no such line");
        };
    }

    private static Known known(DataInputStream in) throws IOException {
        Optional<Version> current = in.readBoolean() ? Optional.of(version(in)) : Optional.empty();
        Instant since = moment(in);
        Instant last = moment(in);
        boolean elsewhere = in.readBoolean();
        boolean doubtful = in.readBoolean();
        int count = in.readUnsignedByte();
        List<FileTag> earlier = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            earlier.add(new FileTag(in.readLong(), in.readLong()));
        }
        return new Known(current, since, last, elsewhere, doubtful, earlier);
    }

    private static Version version(DataInputStream in) throws IOException {
        return new Version(new FileTag(in.readLong(), in.readLong()), in.readLong());
    }

    private static Instant moment(DataInputStream in) throws IOException {
        return Instant.ofEpochMilli(in.readLong());
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST_PATH) {
            throw new IOException("no path is so long");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
