package dev.scabbard.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/// This process's class path with a jar in the place of each folder: Java makes no AOT cache over folders.
final class JarredClassPath {

    private JarredClassPath() {}

    /// @param folder for the jars
    static String in(Path folder) throws IOException {
        ToolProvider jar = ToolProvider.findFirst("jar").orElseThrow(() -> new IOException("this JDK has no jar tool"));
        List<String> parts = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!Files.isDirectory(Path.of(part))) {
                parts.add(part);
                continue;
            }
            String made = folder.resolve("classes-" + parts.size() + ".jar").toString();
            if (jar.run(System.out, System.err, "--create", "--file", made, "-C", part, ".") != 0) {
                throw new IOException("the jar tool failed");
            }
            parts.add(made);
        }
        return String.join(File.pathSeparator, parts);
    }
}
