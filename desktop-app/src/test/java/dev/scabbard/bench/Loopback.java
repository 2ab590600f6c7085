package dev.scabbard.bench;

import dev.scabbard.core.exef.ExefV2;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// 40 MiB up and down over loopback against curl with the same bytes already encrypted, to and from the same server in
/// a process of its own. Ours counts from beginning to end, with all questions before, the comparison of the size
/// after, both encryptions and, for downloads, the disk; curl's time is what curl itself says of the transfer, to a
/// file that nobody forces to the disk. What that costs curl too is published beside it.
final class Loopback implements Row {

    private static final int MEBIBYTES = 40;
    private static final int WARM_UPS = 4;
    private static final int ROUNDS = 12;
    private static final String UP = "upload of 40 MiB over loopback";
    private static final String DOWN = "download of 40 MiB over loopback";
    private static final String DOWN_DURABLE = "the same, on the disk for both";
    private static final String FILES = "/api/files/";

    private int number;

    @Override
    public List<Line> measure(Workshop workshop) throws Exception {
        if (!workshop.tools().has("curl")) {
            return List.of(
                    Line.notMeasured(UP, "≥ 0.8 ×", "curl not found"),
                    Line.notMeasured(DOWN, "≥ 0.8 ×", "curl not found"));
        }
        Path plain = workshop.file("loopback", MEBIBYTES);
        try (ServerProcess server = new ServerProcess(workshop.newFolder("loopback-server"));
                Vault vault = OpenedVault.signUp(server.origin(), server.accountCreationKey());
                SignedRequests requests = new SignedRequests(vault.serverDetails().origin())) {
            Path sealed = sealed(plain, requests.masterKey(), workshop);
            Path target = workshop.scratch().resolve("downloaded");
            List<Samples> up = Samples.alternating(
                    WARM_UPS, ROUNDS, () -> upload(vault, plain), () -> curlUpload(vault, requests, sealed));
            vault.transfers().upload(plain, VaultPath.ROOT, "file", Overwrite.REFUSE).run(progress -> {});
            FileEntry file = find(vault, "file");
            List<Samples> down = Samples.alternating(
                    WARM_UPS,
                    ROUNDS,
                    () -> download(vault, file, target),
                    () -> curlDownload(requests, target),
                    () -> curlDownload(requests, target) + sync(target));
            return List.of(
                    Line.ratio(UP, 0.8, up.get(0), "curl, encrypted before", up.get(1), MEBIBYTES),
                    Line.ratio(DOWN, 0.8, down.get(0), "curl, not decrypted", down.get(1), MEBIBYTES),
                    Line.published(
                            DOWN_DURABLE,
                            down.get(0).rate(MEBIBYTES),
                            "curl and sync, not decrypted: " + down.get(2).rate(MEBIBYTES),
                            Line.times(down.get(2).min() / down.get(0).min())));
        } finally {
            Files.deleteIfExists(plain);
        }
    }

    /// What curl sends: sealed as a client seals it, under some vault key and the session's.
    private static Path sealed(Path plain, SecretBytes masterKey, Workshop workshop) throws IOException {
        ExefV2 exef = new ExefV2();
        Path sealed = workshop.scratch().resolve("sealed-for-curl");
        long length = Files.size(plain);
        try (SecretBytes vaultKey = SecretBytes.random(32);
                InputStream in = exef.seal(
                        masterKey,
                        exef.seal(vaultKey, Files.newInputStream(plain), length),
                        exef.sealedLength(length))) {
            Files.copy(in, sealed);
        }
        return sealed;
    }

    private double upload(Vault vault, Path plain) throws Exception {
        String name = "ours-" + number++;
        double seconds = Samples.timing(() -> vault.transfers().upload(plain, VaultPath.ROOT, name, Overwrite.REFUSE)
                        .run(progress -> {}))
                .run();
        vault.delete(find(vault, name), false);
        return seconds;
    }

    private double curlUpload(Vault vault, SignedRequests requests, Path sealed) throws IOException {
        String name = "curl-" + number++;
        double seconds = curl(
                requests.curlConfiguration("POST", FILES + "upload/.", "name=" + name + ".exef"),
                List.of("--data-binary", "@" + sealed, "--output", "/dev/null"));
        vault.delete(find(vault, name), false);
        return seconds;
    }

    private static double download(Vault vault, FileEntry file, Path target) throws Exception {
        Files.deleteIfExists(target);
        return Samples.timing(() -> vault.transfers().download(file, target, Overwrite.REFUSE).run(progress -> {}))
                .run();
    }

    private static double curlDownload(SignedRequests requests, Path target) throws IOException {
        Files.deleteIfExists(target);
        return curl(
                requests.curlConfiguration("GET", FILES + "download/file.exef", ""),
                List.of("--output", target.toString()));
    }

    private static double sync(Path target) throws Exception {
        return Samples.timing(() -> Tools.run(List.of("sync", target.toString()), ""))
                .run();
    }

    private static double curl(String configuration, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "curl", "--silent", "--fail", "--noproxy", "*", "--config", "-", "--write-out", "%{time_total}"));
        command.addAll(options);
        return Double.parseDouble(
                Tools.run(command, configuration).orElseThrow(() -> new IOException("curl failed")));
    }

    private static FileEntry find(Vault vault, String name) {
        for (Entry entry : vault.list(VaultPath.ROOT).entries()) {
            if (entry instanceof FileEntry file && file.name().equals(name)) {
                return file;
            }
        }
        throw new IllegalStateException("an uploaded file is not listed");
    }
}
