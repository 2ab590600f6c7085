package dev.scabbard.core.exef;

/// How every ExEF begins (Excalibur, part D): `ExEF`, then the version. Version 2 has it as a 16-bit number, the later
/// ones as one byte, which is then larger than 2; so the first five bytes tell a later version, and six tell any.
final class Preamble {

    /// How many bytes tell any version.
    static final int LENGTH = 6;

    /// Where the version is.
    static final int VERSION_OFFSET = 4;

    private static final byte[] MAGIC = {'E', 'x', 'E', 'F'};

    private Preamble() {}

    /// Writes `ExEF` at the beginning.
    static void writeMagic(byte[] header) {
        System.arraycopy(MAGIC, 0, header, 0, MAGIC.length);
    }

    /// Refuses a beginning that cannot become a header of this version.
    ///
    /// @param available how many bytes of it are there
    static void require(int version, byte[] header, int available) {
        requireMagic(header, available);
        if (tellsVersion(header, available) && !isOf(version, header)) {
            throw unsupported(header);
        }
    }

    /// Refuses a beginning that cannot become a header.
    ///
    /// @param available how many bytes of it are there
    static void requireMagic(byte[] header, int available) {
        for (int i = 0; i < Math.min(available, MAGIC.length); i++) {
            if (header[i] != MAGIC[i]) {
                throw new ExefProblem.NotExef();
            }
        }
    }

    /// Whether the version is known from so many bytes.
    static boolean tellsVersion(byte[] header, int available) {
        return available >= LENGTH || available > VERSION_OFFSET && isLater(header);
    }

    /// Whether it is this version; once that is [told][#tellsVersion].
    static boolean isOf(int version, byte[] header) {
        return isLater(header) == version > ExefV2.VERSION && version == number(header);
    }

    /// The problem for a version that is not read.
    static ExefProblem unsupported(byte[] header) {
        return new ExefProblem.UnsupportedExefVersion(number(header));
    }

    private static int number(byte[] header) {
        return isLater(header) ? first(header) : first(header) << Byte.SIZE | second(header);
    }

    private static boolean isLater(byte[] header) {
        return first(header) > ExefV2.VERSION;
    }

    private static int first(byte[] header) {
        return Byte.toUnsignedInt(header[VERSION_OFFSET]);
    }

    private static int second(byte[] header) {
        return Byte.toUnsignedInt(header[VERSION_OFFSET + 1]);
    }
}
