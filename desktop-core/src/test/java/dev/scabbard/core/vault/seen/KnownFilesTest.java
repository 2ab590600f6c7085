package dev.scabbard.core.vault.seen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Every judgement about what is read, and none of them for what users do.
class KnownFilesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3600);

    private final KnownFiles known = new KnownFiles();

    private static Version version(int number) {
        return new Version(new FileTag(7, number), 100 + number);
    }

    private void saw(String path, int version) {
        known.apply(new Event.Saw(path, version(version), NOON, false));
    }

    private Judgement judge(String path, int version) {
        return known.judge(path, version(version));
    }

    private Alarm alarm(String path, int version) {
        return assertInstanceOf(Judgement.Suspicious.class, judge(path, version)).alarm();
    }

    @Test
    void whatWasNeverSeenIsNew() {
        assertEquals(new Judgement.FirstSeen(), judge("a/b", 1));
    }

    @Test
    void theSameVersionAtTheSamePlaceIsFine() {
        saw("a/b", 1);
        assertEquals(new Judgement.Unchanged(NOON), judge("a/b", 1));
    }

    @Test
    void aVersionThatNobodyHasSeenWasChangedElsewhere() {
        saw("a/b", 1);
        assertEquals(new Judgement.ChangedElsewhere(NOON), judge("a/b", 2));
    }

    @Test
    void manyChangesElsewhereAreNoAlarm() {
        for (int version = 1; version <= 100; version++) {
            Judgement judgement = judge("diary.txt", version);
            assertTrue(version == 1 || judgement instanceof Judgement.ChangedElsewhere, "version " + version);
            known.apply(new Event.Saw("diary.txt", version(version), NOON, true));
        }
    }

    @Test
    void whatWasKnownUnderAnotherPathIsAnAlarmWithBothNames() {
        saw("taxes/2025", 1);
        saw("taxes/2026", 2);
        assertEquals(
                new Alarm.OtherFile(List.of("taxes", "2026"), version(1), List.of("taxes", "2025")),
                alarm("taxes/2026", 1));
        assertEquals(List.of("taxes", "2025"), ((Alarm.OtherFile) alarm("new name", 1)).other());
    }

    @Test
    void anEarlierVersionIsAnAlarmThatTellsWhenANewerOneWasSeen() {
        saw("plan", 1);
        known.apply(new Event.Saw("plan", version(2), LATER, true));
        assertEquals(new Alarm.EarlierVersion(List.of("plan"), version(1), LATER), alarm("plan", 1));
    }

    @Test
    void anEarlierVersionOfAnotherFileIsAnAlarm() {
        saw("plan", 1);
        saw("plan", 2);
        assertEquals(List.of("plan"), ((Alarm.OtherFile) alarm("other", 1)).other());
    }

    @Test
    void whatWasDeletedHereAndComesBackIsAnAlarm() {
        saw("docs/plan", 1);
        known.apply(new Event.Gone("docs"));
        assertInstanceOf(Alarm.EarlierVersion.class, alarm("docs/plan", 1));
        assertEquals(new Judgement.FirstSeen(), judge("docs/plan", 2));
    }

    @Test
    void whatWeMoveIsExpectedWhereItIsNow() {
        saw("plan", 1);
        saw("plan", 2);
        known.apply(new Event.Moved("plan", "old plan"));
        assertEquals(new Judgement.Unchanged(NOON), judge("old plan", 2));
        assertInstanceOf(Alarm.EarlierVersion.class, alarm("old plan", 1));
        assertEquals(new Judgement.FirstSeen(), judge("plan", 3));
    }

    @Test
    void aFolderMovesWithAllBelowAndNothingBeside() {
        saw("a/b/c", 1);
        saw("a/b", 2);
        saw("ab/c", 3);
        known.apply(new Event.Moved("a", "x/y"));
        assertEquals(new Judgement.Unchanged(NOON), judge("x/y/b/c", 1));
        assertEquals(new Judgement.Unchanged(NOON), judge("x/y/b", 2));
        assertEquals(new Judgement.Unchanged(NOON), judge("ab/c", 3));
    }

    @Test
    void whatMovesOverSomethingRemembersBoth() {
        saw("a", 1);
        saw("b", 2);
        known.apply(new Event.Moved("a", "b"));
        assertEquals(new Judgement.Unchanged(NOON), judge("b", 1));
        assertInstanceOf(Alarm.EarlierVersion.class, alarm("b", 2));
    }

    @Test
    void afterAChangeOfOursThatNobodyCouldFollowAnyVersionWillDoOnce() {
        saw("a", 1);
        saw("b", 2);
        known.apply(new Event.Doubted("a"));
        assertEquals(new Judgement.FirstSeen(), judge("a", 1));
        assertEquals(new Judgement.FirstSeen(), judge("a", 2));
        saw("a", 3);
        assertInstanceOf(Alarm.EarlierVersion.class, alarm("a", 1));
    }

    @Test
    void twoFilesThatWereSwappedAndAcceptedAreFine() {
        saw("a", 1);
        saw("b", 2);
        known.apply(new Event.Raised(alarm("a", 2)));
        known.apply(new Event.Raised(alarm("b", 1)));
        assertEquals(2, known.alarms().size());
        saw("a", 2);
        saw("b", 1);
        assertEquals(List.of(), known.alarms());
        assertEquals(new Judgement.Unchanged(NOON), judge("a", 2));
        assertEquals(new Judgement.Unchanged(NOON), judge("b", 1));
    }

    @Test
    void anAlarmMovesWithItsFileAndGoesWithIt() {
        saw("a", 1);
        saw("b", 2);
        known.apply(new Event.Raised(alarm("b", 1)));
        known.apply(new Event.Moved("b", "c"));
        assertEquals(List.of("c"), known.alarms().getFirst().path());
        known.apply(new Event.Gone("c"));
        assertEquals(List.of(), known.alarms());
    }

    @Test
    void onlySoManyEarlierVersionsAreRemembered() {
        for (int version = 0; version <= Known.MOST_EARLIER + 1; version++) {
            saw("a", version);
        }
        assertEquals(new Judgement.ChangedElsewhere(NOON), judge("a", 0));
        assertInstanceOf(Alarm.EarlierVersion.class, alarm("a", 1));
    }

    @Test
    void ofTooManyFilesThoseSeenLongestAgoAreForgotten() {
        KnownFiles few = new KnownFiles(2);
        few.apply(new Event.Saw("a", version(1), NOON, false));
        few.apply(new Event.Saw("b", version(2), NOON, false));
        few.apply(new Event.Saw("a", version(1), LATER, false));
        few.apply(new Event.Saw("c", version(3), NOON, false));
        assertEquals(2, few.size());
        assertEquals(Optional.empty(), few.version("b"));
        assertEquals(new Judgement.FirstSeen(), few.judge("d", version(2)));
    }

    @Test
    void theSameIsMadeAgainOfItsLines() {
        saw("a", 1);
        saw("a", 2);
        saw("b", 3);
        known.apply(new Event.Gone("b"));
        known.apply(new Event.Doubted("c"));
        known.apply(new Event.Raised(alarm("a", 1)));
        known.apply(new Event.Raised(alarm("d", 2)));
        KnownFiles again = new KnownFiles();
        known.lines().forEach(again::apply);
        assertEquals(known.lines(), again.lines());
        assertEquals(known.alarms(), again.alarms());
    }
}
