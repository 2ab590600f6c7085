package dev.scabbard.app.ui.system;

import dev.scabbard.app.ui.Messages;
import java.util.ArrayList;
import java.util.List;

/// What the computer tells, in words for the user.
public final class ListeningWords {

    private ListeningWords() {}

    /// What locks beside time and keys, and what this computer does not tell.
    public static String of(Listening listening) {
        List<String> told = new ArrayList<>();
        List<String> untold = new ArrayList<>();
        (listening.sleep() ? told : untold).add(Messages.text("ui.system.sleep"));
        (listening.session() ? told : untold).add(Messages.text("ui.system.session"));
        (listening.screen() ? told : untold).add(Messages.text("ui.system.screen"));
        List<String> sentences = new ArrayList<>();
        if (!told.isEmpty()) {
            sentences.add(Messages.text("ui.system.also", String.join(", ", told)));
        }
        if (!untold.isEmpty()) {
            sentences.add(Messages.text("ui.system.untold", String.join(", ", untold)));
        }
        if (listening.sleepWaits()) {
            sentences.add(Messages.text("ui.system.sleepWaits"));
        }
        return String.join(" ", sentences);
    }
}
