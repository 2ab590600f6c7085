package dev.scabbard.core.local;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// The base of tests of one embedded server of any generation, with one visitor who is signed in.
abstract class OneVisitor {

    @TempDir
    Path temp;

    private final GenerationFixture fixture = new GenerationFixture();
    private Optional<Visitor> signedIn = Optional.empty();

    /// Starts a server of a release such as `0.5`, and signs the visitor up and in.
    final void start(String release) {
        fixture.start(folder(), release);
        signedIn = Optional.of(fixture.signedIn("arthur"));
    }

    /// The server and its clock.
    final GenerationFixture fixture() {
        return fixture;
    }

    /// Where the server keeps everything.
    final Path folder() {
        return temp.resolve("vault");
    }

    /// The visitor.
    final Visitor arthur() {
        return signedIn.orElseThrow();
    }

    /// So many bytes, always the same ones.
    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @AfterEach
    final void stop() {
        fixture.close();
    }
}
