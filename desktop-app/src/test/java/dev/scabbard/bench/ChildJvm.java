package dev.scabbard.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A Java process of its own on the same class path, that says what it found in lines and ends with its input.
public final class ChildJvm implements AutoCloseable {

    private static final String MARK = "> ";

    private final Process process;
    private final BufferedReader out;

    /// Runs on the class path of this process.
    ///
    /// @param options for Java
    /// @param main the class whose `main` is run
    public ChildJvm(List<String> options, Class<?> main, String... arguments) throws IOException {
        this(System.getProperty("java.class.path"), options, main, arguments);
    }

    /// Runs on another class path.
    ChildJvm(String classPath, List<String> options, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        out = process.inputReader(StandardCharsets.UTF_8);
    }

    /// The next line that [#tell] wrote there.
    ///
    /// @throws IOException when the process ended before
    public String line() throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(MARK)) {
                return line.substring(MARK.length());
            }
        }
        throw new IOException("a measured process ended too early");
    }

    /// The next line as a number.
    public double number() throws IOException {
        return Double.parseDouble(line());
    }

    /// Waits until it ends by itself.
    ///
    /// @throws IOException when it fails or takes minutes
    public void awaitEnd() throws IOException, InterruptedException {
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException("a measured process failed");
        }
    }

    /// In the child: says a line to the parent.
    public static void tell(String line) {
        System.out.println(MARK + line);
    }

    /// In the child: waits until the parent has no more questions.
    public static void awaitParent() throws IOException {
        System.in.transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
