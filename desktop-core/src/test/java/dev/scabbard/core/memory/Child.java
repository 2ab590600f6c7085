package dev.scabbard.core.memory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A Java process with the options of the run command, started under a shell that allows core files. It says what a
/// test needs to know in lines of its own, and ends with its input.
final class Child implements AutoCloseable {

    private static final String MARK = "> ";
    private static final String ALLOW_CORES = "ulimit -c unlimited 2>/dev/null";

    private final Process process;
    private final BufferedReader out;

    /// @param workplace the folder it runs in
    /// @param more options for Java, after those of the run command
    Child(Path workplace, List<String> more, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", ALLOW_CORES + "; exec \"$@\"", "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("scabbard.run.jvm").strip().split("\\s+")));
        command.addAll(more);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .directory(workplace.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        out = process.inputReader(StandardCharsets.UTF_8);
    }

    long pid() {
        return process.pid();
    }

    /// The next line that [#tell] wrote there.
    String line() throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(MARK)) {
                return line.substring(MARK.length());
            }
        }
        throw new IOException("the process ended too early");
    }

    /// Says a line to it.
    void say(String line) throws IOException {
        Writer in = process.outputWriter(StandardCharsets.UTF_8);
        in.write(line + "\n");
        in.flush();
    }

    /// Sends it a signal, by its name without `SIG`.
    void signal(String name) throws IOException {
        new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + pid()).start().onExit().join();
    }

    /// In the child: says a line.
    static void tell(String line) {
        System.out.println(MARK + line);
    }

    /// Waits until it is over.
    ///
    /// @return its exit status
    int awaitEnd() throws IOException, InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IOException("the process does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
