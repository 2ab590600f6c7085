package dev.scabbard.bench;

import java.util.List;

/// The table as Markdown.
final class Report {

    private Report() {}

    static String of(String machine, Tools tools, List<Line> lines) {
        StringBuilder text = new StringBuilder();
        text.append("Measured on: ").append(machine).append(".\n");
        text.append("Compared with: ").append(tools.describe()).append(".\n\n");
        text.append("| What | Scabbard | Compared with | Ratio or value | Must reach | Reached |\n");
        text.append("|---|---|---|---|---|---|\n");
        for (Line line : lines) {
            String reached = line.reached().map(yes -> yes ? "yes" : "**no**").orElse("–");
            text.append("| ")
                    .append(String.join(
                            " | ", line.what(), line.ours(), line.peer(), line.compared(), line.must(), reached))
                    .append(" |\n");
        }
        return text.toString();
    }
}
