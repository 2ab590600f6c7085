package dev.scabbard.core.vault.copy;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.FileNameProblem;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.copy.CopyProgress.Step;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.journal.Fingerprint;
import dev.scabbard.core.vault.problem.ItemProblem;
import dev.scabbard.core.vault.problem.TransferProblem;
import dev.scabbard.core.vault.transfer.Upload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// Copies everything in one open vault to another, and then reads every file in both to see that it is the same there:
/// name, length, SHA-256. Contents are streamed, and decrypted in memory only.
///
/// The old vault is only read. In the new one nothing is replaced, but for a copy that does not open. So it may break
/// off anywhere (cancelled, locked, the program ended), and another one takes it up: files that are in the new vault
/// already are not copied again, and everything is compared again. When a thing was made is not carried over,
/// because no server takes that from a client.
///
/// Runs once, on a thread that may block.
public final class VaultCopy {

    private final Vault from;
    private final Vault to;
    private final Cancellation cancellation = new Cancellation();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CopyTarget target;
    private final Map<VaultPath, Problem> findings = new LinkedHashMap<>();
    private int again;

    /// Prepares; nothing is asked before [#run].
    ///
    /// @param from open, stays the caller's, as [#to] does; its server tells exact sizes
    /// @param to open; empty, or what an earlier run has left
    public VaultCopy(Vault from, Vault to) {
        this.from = from;
        this.to = to;
        this.target = new CopyTarget(to, cancellation);
    }

    /// Does it, blocking until it is over. What is wrong with one thing is noted in the report, and the others go on.
    ///
    /// @param listener gets how far it is, on this thread
    /// @throws dev.scabbard.core.net.NetProblem.Cancelled when cancelled
    /// @throws dev.scabbard.core.vault.problem.VaultStateProblem.VaultLocked when one of the vaults was locked
    /// @throws Problem when it cannot go on at all: a full disk, a server that is gone
    public CopyReport run(Consumer<CopyProgress> listener) {
        if (!begun.compareAndSet(false, true)) {
            throw new IllegalStateException("a copy runs once");
        }
        CopyMeter meter = new CopyMeter(listener);
        copy(CopyPlan.of(from, cancellation), meter);
        findings.clear();
        target.forget();
        return compare(CopyPlan.of(from, cancellation), meter);
    }

    private void copy(CopyPlan plan, CopyMeter meter) {
        meter.begin(Step.COPYING, plan.files().size(), plan.bytes());
        plan.folders().forEach(folder -> noting(folder, () -> target.makeFolder(folder)));
        for (FileEntry file : plan.files()) {
            cancellation.check();
            noting(file.path(), () -> {
                if (target.file(file.path()).isEmpty()) {
                    bring(file, meter::reached);
                }
            });
            meter.fileDone(file.size());
        }
    }

    /// @param reached hears how many bytes of it have gone
    private void bring(FileEntry file, LongConsumer reached) {
        Upload upload = to.transfers().plannedUpload(
                from.contents().of(file), file.path().parent(), file.name(), Overwrite.REFUSE);
        try (Cancellation.Registration _ = cancellation.onCancel(upload::cancel)) {
            upload.run(progress -> reached.accept(progress.done()));
        }
        target.brought(file);
    }

    private CopyReport compare(CopyPlan plan, CopyMeter meter) {
        plan.findings().forEach(finding -> findings.put(finding.path(), finding.problem()));
        meter.begin(Step.COMPARING, plan.files().size(), 2 * plan.bytes());
        plan.folders().forEach(folder -> noting(folder, () -> target.makeFolder(folder)));
        int same = 0;
        long bytes = 0;
        for (FileEntry file : plan.files()) {
            cancellation.check();
            if (noting(file.path(), () -> compare(file, meter))) {
                same++;
                bytes += file.size();
            }
            meter.fileDone(2 * file.size());
        }
        int folders = Math.toIntExact(
                plan.folders().stream().filter(target::hasFolder).count());
        return new CopyReport(folders, same, bytes, again, more(plan), found());
    }

    private void compare(FileEntry file, CopyMeter meter) {
        if (target.file(file.path()).isEmpty()) {
            bring(file, _ -> {}); // it came into the old vault meanwhile
        }
        Fingerprint here = from.contents().fingerprint(file, meter::add, cancellation);
        Optional<Fingerprint> there = copyOf(file, meter);
        if (there.isEmpty()) {
            // A content that does not open is nobody's: it arrived damaged, or the disk has damaged it since.
            target.delete(target.file(file.path()).orElse(file));
            bring(file, _ -> {});
            again++;
            there = copyOf(file, meter);
        }
        if (!here.equals(there.orElseThrow(() -> new TransferProblem.FileDamaged(file.name())))) {
            throw new CopyProblem.CopyDiffers(file.name());
        }
    }

    /// @return empty when what is in the new vault does not open
    private Optional<Fingerprint> copyOf(FileEntry file, CopyMeter meter) {
        try {
            return Optional.of(to.contents().fingerprint(file, meter::add, cancellation));
        } catch (TransferProblem.FileDamaged e) {
            return Optional.empty();
        }
    }

    /// How much the new vault has that the old one has not.
    private int more(CopyPlan plan) {
        CopyPlan there = CopyPlan.of(to, cancellation);
        Set<VaultPath> files = new HashSet<>();
        plan.files().forEach(file -> files.add(file.path()));
        Set<VaultPath> folders = Set.copyOf(plan.folders());
        long more = there.files().stream().filter(file -> !files.contains(file.path())).count()
                + there.folders().stream().filter(folder -> !folders.contains(folder)).count()
                + there.findings().size();
        return Math.toIntExact(more);
    }

    /// Does something for one thing; what is wrong with that alone is noted.
    ///
    /// @return whether it was done
    private boolean noting(VaultPath path, Runnable work) {
        try {
            work.run();
            return true;
        } catch (TransferProblem.TransferInterrupted | TransferProblem.NotCompared e) {
            cancellation.check();
            throw e;
        } catch (TransferProblem | ItemProblem | FileNameProblem | CopyProblem e) {
            findings.putIfAbsent(path, e);
            return false;
        }
    }

    private List<CopyReport.Finding> found() {
        List<CopyReport.Finding> all = new ArrayList<>();
        findings.forEach((path, problem) -> all.add(new CopyReport.Finding(path, problem)));
        return all;
    }

    /// Ends it from any thread; [#run] then throws within a moment. What was copied until then stays.
    public void cancel() {
        cancellation.cancel();
    }
}
