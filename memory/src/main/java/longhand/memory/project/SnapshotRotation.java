package longhand.memory.project;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Decides which snapshots may go: they thin out with age and are never removed by counting alone.
///
/// Kept are the three newest ones, then one for each hour of a day, one for each day of a month, one for
/// each week of a year, and one for each month for ever.
final class SnapshotRotation {

    private static final int NEWEST = 3;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration YEAR = Duration.ofDays(364);

    private SnapshotRotation() {}

    /// @param newestFirst when the snapshots were taken, in the order of their sequences, whatever the clock said
    /// @return indexes of those that may go
    static List<Integer> superfluous(List<Instant> newestFirst, Instant now) {
        List<Integer> superfluous = new ArrayList<>();
        long lastSlot = Long.MIN_VALUE;
        Duration lastWidth = Duration.ZERO;
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            Instant taken = newestFirst.get(i);
            Duration width = width(Duration.between(taken, now));
            long slot = Math.floorDiv(taken.getEpochSecond(), width.toSeconds());
            boolean first = slot != lastSlot || !width.equals(lastWidth);
            if (!first && i >= NEWEST) {
                superfluous.add(i);
            }
            lastSlot = slot;
            lastWidth = width;
        }
        return superfluous;
    }

    private static Duration width(Duration age) {
        if (age.compareTo(DAY) < 0) {
            return Duration.ofHours(1);
        }
        if (age.compareTo(MONTH) < 0) {
            return DAY;
        }
        return age.compareTo(YEAR) < 0 ? Duration.ofDays(7) : MONTH;
    }
}
