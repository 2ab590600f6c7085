package dev.scabbard.core.local.excalibur.files;

import dev.scabbard.core.local.storage.VaultEntry;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Finds files by what their names look like (Excalibur, E 4.5; 0.8, details 31): the whole name with `.exef` against
/// the query, case-sensitive, folders not.
///
/// @param wanted what is looked for
/// @param limit the most hits, or 0 for all
/// @param threshold the least score of a hit, 0 to 1
record Search(String wanted, int limit, double threshold) {

    /// A file that looks like it.
    ///
    /// @param score 0 to 1
    record Hit(VaultEntry.File file, double score) {}

    /// The hits among these, the best first.
    List<Hit> in(List<VaultEntry> entries) {
        Similarity similarity = new Similarity(wanted);
        Stream<Hit> hits = entries.stream()
                .filter(VaultEntry.File.class::isInstance)
                .map(VaultEntry.File.class::cast)
                .map(file -> new Hit(file, similarity.to(file.location().name())))
                .filter(hit -> hit.score() >= threshold)
                .sorted(Comparator.comparingDouble(Hit::score).reversed());
        return (limit == 0 ? hits : hits.limit(limit)).toList();
    }
}
