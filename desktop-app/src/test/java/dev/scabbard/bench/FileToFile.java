package dev.scabbard.bench;

import dev.scabbard.core.disk.DurableFile;
import dev.scabbard.core.exef.ExefV2;
import dev.scabbard.core.exef.Quarantine;
import dev.scabbard.core.secret.SecretBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// ExEF version 2 from file to file, 1 GiB, against `cp` and `sync` of the same file on the same disk, in turns. What
/// is read lies in the system's cache for all; what is written is on the disk at the end for all.
final class FileToFile implements Row {

    private static final int MEBIBYTES = 1024;
    private static final int ROUNDS = 6;
    private static final int PIECE = 64 * 1024;

    private final ExefV2 exef = new ExefV2();

    @Override
    public List<Line> measure(Workshop workshop) throws Exception {
        String what = "ExEF v2 file to file, 1 GiB, on the disk: ";
        if (!workshop.tools().has("cp")) {
            return List.of(
                    Line.notMeasured(what + "encrypt", "≥ 0.7 ×", "cp not found"),
                    Line.notMeasured(what + "decrypt", "≥ 0.5 ×", "cp not found"));
        }
        Path plain = workshop.file("plain", MEBIBYTES);
        Path sealed = workshop.scratch().resolve("sealed");
        Path copy = workshop.scratch().resolve("copy");
        try (SecretBytes key = SecretBytes.random(32)) {
            List<Samples> found = Samples.alternating(
                    1,
                    ROUNDS,
                    writing(copy, () -> copy(plain, copy)),
                    writing(sealed, () -> encrypt(key, plain, sealed)),
                    writing(copy, () -> copy(sealed, copy)),
                    writing(copy, () -> decrypt(key, sealed, copy)));
            return List.of(
                    Line.ratio(what + "encrypt", 0.7, found.get(1), "cp and sync", found.get(0), MEBIBYTES),
                    Line.ratio(what + "decrypt", 0.5, found.get(3), "cp and sync", found.get(2), MEBIBYTES));
        } finally {
            for (Path path : List.of(plain, sealed, copy)) {
                Files.deleteIfExists(path);
            }
        }
    }

    /// Leaves the deletion of the file before out of the time.
    private static Samples.Timed writing(Path target, Samples.Work work) {
        return () -> {
            Files.deleteIfExists(target);
            return Samples.timing(work).run();
        };
    }

    private static void copy(Path from, Path to) throws IOException {
        List<String> command = List.of("sh", "-c", "cp \"$0\" \"$1\" && sync \"$1\"", from.toString(), to.toString());
        if (Tools.run(command, "").isEmpty()) {
            throw new IOException("cp failed");
        }
    }

    private void encrypt(SecretBytes key, Path plain, Path sealed) throws IOException {
        byte[] piece = new byte[PIECE];
        try (InputStream in = exef.seal(key, Files.newInputStream(plain), Files.size(plain));
                DurableFile out = create(sealed)) {
            for (int count = in.read(piece); count > 0; count = in.read(piece)) {
                out.write(piece, 0, count);
            }
            out.finish();
        }
    }

    private void decrypt(SecretBytes key, Path sealed, Path plain) throws IOException {
        try (InputStream in = Files.newInputStream(sealed);
                DurableFile out = create(plain)) {
            exef.open(in, new Written(out), key);
        }
    }

    private static DurableFile create(Path path) throws IOException {
        return new DurableFile(FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /// What is released once it is on the disk.
    private record Written(DurableFile file) implements Quarantine {

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            file.write(b, off, len);
        }

        @Override
        public void release() throws IOException {
            file.finish();
        }

        @Override
        public void discard() {
            // the next round deletes it
        }
    }
}
