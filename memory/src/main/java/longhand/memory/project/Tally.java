package longhand.memory.project;

import java.time.LocalDate;

/// Words that a day brought, less those it took.
record Tally(LocalDate day, int words) {

    static final Tally NONE = new Tally(LocalDate.EPOCH, 0);

    /// A day that begins starts at 0; a clock that goes back does too.
    Tally plus(LocalDate today, int more) {
        return new Tally(today, today.equals(day) ? words + more : more);
    }

    int on(LocalDate today) {
        return today.equals(day) ? Math.max(0, words) : 0;
    }
}
