package dev.scabbard.bench;

import dev.scabbard.core.local.HostedRelease;
import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.secret.SecretChars;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The embedded server in a process of its own.
final class ServerProcess implements AutoCloseable {

    private final ChildJvm child;
    private final String origin;
    private final String accountCreationKey;

    ServerProcess(Path dataFolder) throws IOException {
        child = new ChildJvm(List.of("-XX:+UseG1GC", "-Xmx512m"), ServerProcess.class, dataFolder.toString());
        origin = child.line();
        accountCreationKey = child.line();
    }

    String origin() {
        return origin;
    }

    String accountCreationKey() {
        return accountCreationKey;
    }

    /// The server's side.
    ///
    /// @param arguments the data folder
    public static void main(String[] arguments) throws IOException {
        LocalServerOptions options = LocalServerOptions.forVault(Path.of(arguments[0]))
                .withRelease(HostedRelease.parse("0.2").orElseThrow());
        try (LocalServer server = LocalServer.start(options);
                SecretChars key = server.accountCreationKey()) {
            ChildJvm.tell(server.origin());
            key.use(characters -> ChildJvm.tell(new String(characters)));
            ChildJvm.awaitParent();
        }
    }

    @Override
    public void close() throws IOException {
        child.close();
    }
}
