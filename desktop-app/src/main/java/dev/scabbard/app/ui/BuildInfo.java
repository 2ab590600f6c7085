package dev.scabbard.app.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// What the build wrote down about this program. Loads nothing of JavaFX.
public final class BuildInfo {

    private static final String FOLDER = "/dev/scabbard/app/";

    private BuildInfo() {}

    /// The version, such as `0.1.0`.
    public static String version() {
        Properties properties = new Properties();
        try (InputStream in = resource("build.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }

    /// The libraries in this program and their licences, a line each.
    public static String thirdParty() {
        try (InputStream in = resource("third-party.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        InputStream in = BuildInfo.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IllegalStateException("the build left out " + name);
        }
        return in;
    }
}
