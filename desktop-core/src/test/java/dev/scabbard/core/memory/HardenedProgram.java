package dev.scabbard.core.memory;

import dev.scabbard.core.secret.ProcessHardening;
import dev.scabbard.core.secret.SecretBytes;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;

/// A program that closes itself to others, holds a secret, and waits to be attacked.
final class HardenedProgram {

    private static final int PR_GET_DUMPABLE = 3;

    private HardenedProgram() {}

    /// Tells whether the system would let others look into this process, then waits for the end of its input.
    ///
    /// @param arguments `hardened`, or nothing for a program as Java makes it
    public static void main(String[] arguments) throws Throwable {
        if (arguments.length > 0) {
            ProcessHardening.apply();
        }
        try (SecretBytes secret = SecretBytes.random(32)) {
            Child.tell(String.valueOf(dumpable()));
            Child.tell(coreLimit());
            System.in.transferTo(OutputStream.nullOutputStream());
            Child.tell(secret.toString());
        }
    }

    private static int dumpable() throws Throwable {
        Linker linker = Linker.nativeLinker();
        MethodHandle prctl = linker.downcallHandle(
                linker.defaultLookup().find("prctl").orElseThrow(),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG),
                Linker.Option.firstVariadicArg(1));
        return (int) prctl.invokeExact(PR_GET_DUMPABLE, 0L);
    }

    private static String coreLimit() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/limits")).stream()
                .filter(line -> line.startsWith("Max core file size"))
                .findFirst()
                .orElseThrow()
                .replaceAll("\\s+", " ")
                .strip();
    }
}
