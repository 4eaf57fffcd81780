package longhand.memory.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SnapshotRotationTest {

    private static final Instant START = Instant.parse("2026-11-25T08:00:00Z");

    /// 400 days with six snapshots each, thinned after each one.
    @Test
    void eachDayOfTheLastMonthAndEachWeekOfTheLastYearStays() {
        List<Instant> kept = new ArrayList<>();
        Instant now = START;
        for (int snapshot = 0; snapshot < 2400; snapshot++) {
            now = START.plus(Duration.ofHours(4L * snapshot));
            kept.addFirst(now);
            for (int index : SnapshotRotation.superfluous(kept, now)) {
                kept.remove(index);
            }
        }
        for (int day = 1; day < 30; day++) {
            assertTrue(between(kept, now, Duration.ofDays(day + 1), Duration.ofDays(day - 1)) >= 1, "day " + day);
        }
        for (int week = 5; week < 52; week++) {
            assertTrue(
                    between(kept, now, Duration.ofDays(7L * week + 14), Duration.ofDays(7L * week - 7)) >= 1,
                    "week " + week);
        }
        assertTrue(kept.size() < 110, () -> "too many are kept: " + kept.size());
    }

    @Test
    void theThreeNewestStayHoweverCloseTheyAre() {
        List<Instant> kept = Stream.of(5, 4, 3, 2, 1).map(START::plusSeconds).toList();
        assertEquals(List.of(3), SnapshotRotation.superfluous(kept, START.plusSeconds(9)));
    }

    @Test
    void aClockThatJumpsCostsNoRecentSnapshot() {
        Instant past = START.minus(Duration.ofDays(3650));
        List<Instant> kept = List.of(past.plusSeconds(2), past.plusSeconds(1), START.plusSeconds(2), START);
        assertEquals(List.of(), SnapshotRotation.superfluous(kept, past.plusSeconds(3)));
    }

    private static long between(List<Instant> kept, Instant now, Duration oldest, Duration newest) {
        return kept.stream()
                .filter(at -> !at.isBefore(now.minus(oldest)) && !at.isAfter(now.minus(newest)))
                .count();
    }
}
