package longhand.memory.journal;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names a file of the journal.
///
/// @param session which opening of the project wrote it; 1 or more
/// @param first   sequence of its first record
/// @param attempt counts the segments of a session from 0; a later one repeats what an earlier one
///                could not bring to the disk
record SegmentName(long session, long first, int attempt) implements Comparable<SegmentName> {

    private static final Comparator<SegmentName> ORDER =
            Comparator.comparingLong(SegmentName::session).thenComparingInt(SegmentName::attempt);
    private static final Pattern PATTERN = Pattern.compile("(\\d{6,18})-(\\d{4,9})-(\\d{12,18})\\.journal");

    static Optional<SegmentName> parse(String fileName) {
        Matcher matcher = PATTERN.matcher(fileName);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new SegmentName(
                Long.parseLong(matcher.group(1)),
                Long.parseLong(matcher.group(3)),
                Integer.parseInt(matcher.group(2))));
    }

    String fileName() {
        return String.format(Locale.ROOT, "%06d-%04d-%012d.journal", session, attempt, first);
    }

    /// In the order of writing.
    @Override
    public int compareTo(SegmentName other) {
        return ORDER.compare(this, other);
    }
}
