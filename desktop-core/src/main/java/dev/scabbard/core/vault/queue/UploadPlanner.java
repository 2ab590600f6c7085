package dev.scabbard.core.vault.queue;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.entry.VaultPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/// Plans to send local files and whole folders. It asks the server for one listing of each folder that is there
/// already, and for its limit; everything else is read from the local disk.
///
/// A link to a file is sent as the file that it points to. A link to a folder is not followed but refused, so that no
/// circle of links has an end elsewhere; so is whatever is neither file nor folder.
public final class UploadPlanner {

    private final PlanSource server;

    /// @param vault where things go, stays the caller's
    public UploadPlanner(Vault vault) {
        this(PlanSource.of(vault));
    }

    UploadPlanner(PlanSource server) {
        this.server = server;
    }

    /// Plans, blocking.
    ///
    /// @param sources local files and folders
    /// @param folder where they go
    /// @param looked hears how many files and folders have been looked at, on the calling thread
    /// @param cancellation ends it
    /// @throws dev.scabbard.core.vault.problem.ItemProblem.NotThere when `folder` is gone
    /// @throws QueueProblem.TooMany when there are more files than one plan may hold
    /// @throws dev.scabbard.core.net.NetProblem.Cancelled when cancelled
    public TransferPlan plan(List<Path> sources, VaultPath folder, LongConsumer looked, Cancellation cancellation) {
        List<LocalNode> nodes = new LocalTree(new Bounds(looked, cancellation)).look(sources);
        List<Long> sizes = new ArrayList<>();
        nodes.forEach(node -> addSizes(node, sizes));
        List<Long> possible = sizes.stream().filter(server::canEncrypt).toList();
        SizeLimit limit = SizeLimit.find(possible, size -> server.takes(size, cancellation));
        PlanNode.Content<Path> content = new UploadContent(server, limit, cancellation).of(nodes, folder);
        return new TransferPlan(new PlanTree<>(
                content, new Destination.Remote(folder, folder.segments().size())));
    }

    private static void addSizes(LocalNode node, List<Long> sizes) {
        switch (node) {
            case LocalNode.OfFile file -> sizes.add(file.size());
            case LocalNode.OfFolder folder -> folder.content().forEach(child -> addSizes(child, sizes));
            case LocalNode.Unusable _ -> {
                // is not sent
            }
        }
    }
}
