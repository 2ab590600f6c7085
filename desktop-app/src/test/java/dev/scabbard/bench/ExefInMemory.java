package dev.scabbard.bench;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// ExEF version 2 in memory against OpenSSL's own measurement of AES-256-GCM and Node's `crypto`, all in pieces of
/// 64 KiB. The peers run before and after ours.
final class ExefInMemory implements Row {

    private static final String ENCRYPT = "ExEF v2 in memory, encrypt";
    private static final String DECRYPT = "ExEF v2 in memory, verified decrypt";
    private static final double MEBIBYTES = ExefBenchmark.MEBIBYTES;

    @Override
    public List<Line> measure(Workshop workshop) throws Exception {
        List<Double> openSsl = new ArrayList<>();
        List<Double> nodeEncrypt = new ArrayList<>();
        List<Double> nodeDecrypt = new ArrayList<>();
        peers(workshop, openSsl, nodeEncrypt, nodeDecrypt);
        Jmh.Results ours = Jmh.run(workshop, ExefBenchmark.class);
        peers(workshop, openSsl, nodeEncrypt, nodeDecrypt);
        Samples encrypt = ours.of("encrypt");
        Samples decrypt = ours.of("verifiedDecrypt");
        return List.of(
                against("openssl speed", ENCRYPT, 0.7, encrypt, openSsl),
                against("Node crypto", ENCRYPT, 1, encrypt, nodeEncrypt),
                against("openssl speed", DECRYPT, 0.35, decrypt, openSsl),
                against("Node crypto", DECRYPT, 1, decrypt, nodeDecrypt));
    }

    private static Line against(String peer, String what, double atLeast, Samples ours, List<Double> theirs) {
        return theirs.isEmpty()
                ? Line.notMeasured(what, "≥ " + Line.times(atLeast), peer + " not found")
                : Line.ratio(what, atLeast, ours, peer, new Samples(theirs), MEBIBYTES);
    }

    private static void peers(
            Workshop workshop, List<Double> openSsl, List<Double> nodeEncrypt, List<Double> nodeDecrypt)
            throws Exception {
        for (int i = 0; i < 3; i++) {
            openSsl().ifPresent(openSsl::add);
        }
        Path script = workshop.newFolder("node").resolve("gcm.js");
        try (InputStream in = ExefInMemory.class.getResourceAsStream("gcm.js")) {
            Files.copy(Objects.requireNonNull(in), script);
        }
        Tools.run(List.of("node", script.toString(), String.valueOf(ExefBenchmark.MEBIBYTES)), "")
                .ifPresent(said -> said.lines().map(line -> line.split(" ")).forEach(words -> {
                    (words[0].equals("encrypt") ? nodeEncrypt : nodeDecrypt).add(Double.parseDouble(words[1]));
                }));
    }

    /// Seconds for the same amount as ours. The last column of the machine-readable line is bytes per second.
    private static Optional<Double> openSsl() {
        return Tools.run(
                        List.of("openssl", "speed", "-mr", "-seconds", "1", "-bytes", "65536", "-evp", "aes-256-gcm"),
                        "")
                .flatMap(said -> said.lines()
                        .filter(line -> line.startsWith("+F:"))
                        .map(line -> line.substring(line.lastIndexOf(':') + 1))
                        .map(rate -> MEBIBYTES * (1 << 20) / Double.parseDouble(rate))
                        .findFirst());
    }
}
