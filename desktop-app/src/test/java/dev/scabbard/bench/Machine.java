package dev.scabbard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The computer in neutral words: what matters for the numbers and nothing that tells whose it is.
final class Machine {

    private Machine() {}

    static String look() {
        List<String> words = new ArrayList<>();
        words.add(Runtime.getRuntime().availableProcessors() + " processors");
        try {
            String info = Files.readString(Path.of("/proc/cpuinfo"));
            field(info, "cpu MHz").ifPresent(mhz -> words.add(
                    Line.number(Math.round(Double.parseDouble(mhz) / 100) / 10.0) + " GHz"));
            Set<String> flags = new HashSet<>(List.of(field(info, "flags").orElse("").split(" ")));
            words.add((flags.contains("aes") ? "with" : "without") + " AES instructions");
            words.add((flags.contains("vaes") ? "with" : "without") + " wide AES instructions");
            words.add((flags.contains("sha_ni") ? "with" : "without") + " SHA instructions");
        } catch (IOException e) {
            words.add(System.getProperty("os.arch"));
        }
        words.add(System.getProperty("os.name"));
        words.add("Java " + Runtime.version());
        return String.join(", ", words);
    }

    private static Optional<String> field(String info, String name) {
        return info.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst();
    }
}
