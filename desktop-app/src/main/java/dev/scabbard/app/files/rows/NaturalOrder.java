package dev.scabbard.app.files.rows;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Orders names the way people do: letters by the user's language without regard to case, runs of digits by their
/// value, so that `Page 2` comes before `Page 10`. A name's collation key is made once and comparing two keys is
/// comparing bytes; no key outlives the sorting.
public final class NaturalOrder {

    private static final int LONGEST_RUN = 999;

    private final Collator collator;

    /// @param locale whose language and digits count
    public NaturalOrder(Locale locale) {
        collator = Collator.getInstance(locale);
        collator.setStrength(Collator.TERTIARY);
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
    }

    /// Rows in the order of their names: a row's rank is its place in the list.
    public List<FileRow> sorted(List<FileRow> rows) {
        Keyed[] keyed = new Keyed[rows.size()];
        for (int i = 0; i < keyed.length; i++) {
            FileRow row = rows.get(i);
            keyed[i] = new Keyed(key(row.entry().name()), row);
        }
        Arrays.sort(keyed);
        FileRow[] sorted = new FileRow[keyed.length];
        Arrays.setAll(sorted, i -> keyed[i].row);
        return List.of(sorted);
    }

    /// Rows in the order of their names, when most of them had a rank before: only the others are looked at closely.
    ///
    /// @param known rows as [#sorted] has put them
    List<FileRow> sortedLike(List<FileRow> known, List<FileRow> rows) {
        Map<RowName, Integer> ranks = HashMap.newHashMap(known.size());
        for (int i = 0; i < known.size(); i++) {
            ranks.putIfAbsent(known.get(i).name(), i);
        }
        @Nullable FileRow[] ranked = new @Nullable FileRow[known.size()];
        List<FileRow> others = new ArrayList<>();
        for (FileRow row : rows) {
            Integer rank = ranks.remove(row.name());
            if (rank == null) {
                others.add(row);
            } else {
                ranked[rank] = row;
            }
        }
        List<FileRow> still = new ArrayList<>(rows.size());
        for (@Nullable FileRow row : ranked) {
            if (row != null) {
                still.add(row);
            }
        }
        return merged(still, sorted(others));
    }

    private List<FileRow> merged(List<FileRow> ranked, List<FileRow> others) {
        List<FileRow> merged = new ArrayList<>(ranked.size() + others.size());
        int from = 0;
        for (FileRow other : others) {
            int to = placeOf(other, ranked, from);
            merged.addAll(ranked.subList(from, to));
            merged.add(other);
            from = to;
        }
        merged.addAll(ranked.subList(from, ranked.size()));
        return List.copyOf(merged);
    }

    private int placeOf(FileRow row, List<FileRow> ranked, int from) {
        Key key = key(row.entry().name());
        int low = from;
        int high = ranked.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (key(ranked.get(middle).entry().name()).compareTo(key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The key of a name. Keys of one `NaturalOrder` compare with each other.
    Key key(String name) {
        return new Key(collator.getCollationKey(withCountedDigits(name)).toByteArray(), name);
    }

    /// Puts before each run of digits how long it is without its leading zeros: longer numbers then come after shorter
    /// ones.
    private static String withCountedDigits(String name) {
        StringBuilder counted = new StringBuilder(name.length() + 8);
        int at = 0;
        while (at < name.length()) {
            char c = name.charAt(at);
            if (!isDigit(c)) {
                counted.append(c);
                at++;
                continue;
            }
            int end = at;
            while (end < name.length() && isDigit(name.charAt(end))) {
                end++;
            }
            int start = at;
            while (start < end - 1 && name.charAt(start) == '0') {
                start++;
            }
            int length = Math.min(end - start, LONGEST_RUN);
            counted.append((char) ('0' + length / 100))
                    .append((char) ('0' + length / 10 % 10))
                    .append((char) ('0' + length % 10))
                    .append(name, start, end);
            at = end;
        }
        return counted.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// A name's place in the order. Names that only differ in what the language ignores still have a fixed order
    /// between them.
    record Key(byte[] collation, String name) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = (one, other) -> {
            int byLanguage = Arrays.compareUnsigned(one.collation, other.collation);
            return byLanguage != 0 ? byLanguage : one.name.compareTo(other.name);
        };

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private record Keyed(Key key, FileRow row) implements Comparable<Keyed> {

        @Override
        public int compareTo(Keyed other) {
            return key.compareTo(other.key);
        }
    }
}
