package dev.scabbard.core.secret;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;

/// Overwrites the part of the Java heap that nothing uses. The collector moves objects and leaves their old places as
/// they are, and libraries keep keys in arrays that they only drop: after a lock, both would stay until the heap is
/// needed again, which in a quiet program is hours.
///
/// The collector gathers what is in use. What is free then is taken as arrays of zeros, one for each region of G1. What
/// is left are the ends of regions that are in use in part: small arrays of zeros are moved into them by another
/// collection. While they are made, the collector may free a region in which it kept young objects until then; so what
/// is free is taken a second time before all of it is dropped. All of it takes some 100 milliseconds.
public final class HeapSweep {

    private static final int USUAL_REGION = 1 << 20;
    private static final int ARRAY_HEADER = 16;
    private static final int SMALL = 256;
    private static final int ROUNDS = 2;

    /// How many regions the heap may grow by meanwhile, so that none is spared because the count was not exact.
    private static final int MORE = 2;

    private HeapSweep() {}

    /// Sweeps, for whoever has just wiped secrets and dropped what worked with them.
    public static synchronized void run() {
        int region = regionSize();
        System.gc();
        for (int i = 0; i < ROUNDS; i++) {
            List<byte[]> fillers = overwriteFree(region);
            System.gc();
            Reference.reachabilityFence(fillers);
        }
        System.gc();
    }

    /// Takes all free regions and drops them.
    ///
    /// @return what is to be moved into the ends of others
    private static List<byte[]> overwriteFree(int region) {
        List<byte[]> zeros = new ArrayList<>();
        takeFree(region, zeros);
        List<byte[]> fillers = fillers(region);
        takeFree(region, zeros);
        return fillers;
    }

    private static void takeFree(int region, List<byte[]> zeros) {
        try {
            for (long left = Runtime.getRuntime().freeMemory() / region + MORE; left > 0; left--) {
                zeros.add(new byte[region - ARRAY_HEADER]);
            }
        } catch (OutOfMemoryError e) {
            zeros.clear(); // others needed it meanwhile, and overwrite it themselves
        }
    }

    /// Enough for one region in part for each thread of the collector.
    private static List<byte[]> fillers(int region) {
        int count = region / SMALL * Runtime.getRuntime().availableProcessors();
        List<byte[]> fillers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            fillers.add(new byte[SMALL - ARRAY_HEADER]);
        }
        return fillers;
    }

    private static int regionSize() {
        try {
            return Integer.parseInt(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .getVMOption("G1HeapRegionSize")
                    .getValue());
        } catch (IllegalArgumentException e) {
            return USUAL_REGION; // another virtual machine
        }
    }
}
