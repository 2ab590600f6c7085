package dev.scabbard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CommandLineTest {

    @Test
    void withoutArgumentsTheWindowOpens() {
        assertEquals(new CommandLine.Window(), CommandLine.of(List.of()));
    }

    @Test
    void serveIsLeftToTheEmbeddedServerWithAllArguments() {
        assertEquals(
                new CommandLine.Serve(List.of("--rate", "20/1", "--serve", "52419")),
                CommandLine.of(List.of("--rate", "20/1", "--serve", "52419")));
    }

    @Test
    void anUnknownArgumentIsAnsweredWithOneLine() {
        CommandLine.Refuse refuse = assertInstanceOf(CommandLine.Refuse.class, CommandLine.of(List.of("--open")));
        assertEquals(1, refuse.text().lines().count());
    }

    @Test
    void helpAndVersionAreSaid() {
        assertInstanceOf(CommandLine.Say.class, CommandLine.of(List.of("--help")));
        CommandLine.Say version = assertInstanceOf(CommandLine.Say.class, CommandLine.of(List.of("--version")));
        assertTrue(version.text().matches("Scabbard \\d+\\.\\d+\\.\\d+.*"));
    }

    @Test
    void onlyALocaleThatCannotNameEveryFileIsWarnedAbout() {
        assertTrue(CommandLine.localeWarning("UTF-8").isEmpty());
        assertTrue(CommandLine.localeWarning("ANSI_X3.4-1968").isPresent());
        assertTrue(CommandLine.localeWarning("").isPresent());
    }
}
