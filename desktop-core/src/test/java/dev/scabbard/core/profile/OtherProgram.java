package dev.scabbard.core.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs a `main` of the tests as a program of its own on a profile, without a word.
final class OtherProgram {

    private OtherProgram() {}

    /// @param home where its profile is, which [ProfileFolder#resolve] finds there
    /// @return the caller's to end
    static Process start(Path home, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "-D" + ProfileFolder.HOME_PROPERTY + "=" + home,
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
