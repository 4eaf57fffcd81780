package longhand.engine.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A plan in parts as text that can be edited: lines as [PlanText] has them, above those of each part its own, and
/// behind a line what became of it. A plan of one part has no line for it.
public final class BookPlanText {

    private static final Pattern PART = Pattern.compile("(?i)\\s*part(?=\\s+\\d)");

    private BookPlanText() {}

    /// @return one line each, without a line end behind the last
    public static String of(PlanProgress progress) {
        List<String> rows = new ArrayList<>();
        List<PlanPart> parts = progress.plan().parts();
        for (int part = 0; part < parts.size(); part++) {
            if (parts.size() > 1) {
                rows.add(row("Part", part + 1, parts.get(part).line()));
            }
            int number = 0;
            for (PlanProgress.Line line : progress.lines()) {
                if (line.part() == part) {
                    rows.add(row("Paragraph", ++number, line.line()) + mark(line.state()));
                }
            }
        }
        return String.join("\n", rows);
    }

    private static String row(String kind, int number, PlanLine line) {
        String point = line.setting().isEmpty() ? line.point() : line.point() + " - Setting: " + line.setting();
        String row = String.format(
                Locale.ROOT, "%s %d - Main Point: %s - Word Count: %d words", kind, number, point, line.words());
        return line.fixed() ? row + " " + PlanText.FIXED : row;
    }

    private static String mark(PlanProgress.State state) {
        return switch (state) {
            case OPEN -> "";
            case WRITTEN -> " (written)";
            case TOLD -> " (told)";
        };
    }

    /// Reads a plan as [#of] writes it, whatever was edited in it; of what stands behind the
    /// count only `(fixed)` tells something.
    ///
    /// @param words of the whole; 0 = the sum of its lines, and of its parts where they have none
    /// @throws IllegalArgumentException if there is no line of a plan, or more than [WritingPlan#MOST_LINES] in a
    /// part
    public static BookPlan read(String text, int words) {
        List<PlanPart> parts = new ArrayList<>();
        List<PlanLine> lines = new ArrayList<>();
        for (String row : text.lines().toList()) {
            Matcher part = PART.matcher(row);
            boolean heading = part.lookingAt();
            List<PlanLine> read = line(heading ? "Paragraph" + row.substring(part.end()) : row);
            if (heading && !read.isEmpty()) {
                close(parts, lines);
                parts.add(new PlanPart(read.getFirst(), List.of()));
            } else {
                lines.addAll(read);
            }
        }
        close(parts, lines);
        int sum = parts.stream().mapToInt(BookPlanText::words).sum();
        return new BookPlan(words == 0 ? sum : words, parts);
    }

    private static List<PlanLine> line(String row) {
        return PlanText.line(row).map(List::of).orElse(List.of());
    }

    /// Gives the lines read so far to the last part; lines above the first part are one of their own.
    private static void close(List<PlanPart> parts, List<PlanLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        PlanPart last = parts.isEmpty() ? new PlanPart(lines.getFirst(), List.of()) : parts.removeLast();
        parts.add(last.withLines(lines));
        lines.clear();
    }

    private static int words(PlanPart part) {
        int lines = part.lines().stream().mapToInt(PlanLine::words).sum();
        return part.hasLines() ? lines : part.line().words();
    }
}
