package dev.scabbard.supply;

import java.nio.file.Path;
import java.util.List;

/// What a build hands out.
///
/// @param jars of both modules
/// @param bill the bill of materials
record Products(List<Path> jars, Path bill) {

    /// The products of the build in a folder.
    static Products in(Path root, String version) {
        return new Products(
                List.of(
                        root.resolve("desktop-core/target/desktop-core-" + version + ".jar"),
                        root.resolve("desktop-app/target/desktop-app-" + version + ".jar")),
                root.resolve("desktop-app/target/scabbard.cdx.json"));
    }
}
