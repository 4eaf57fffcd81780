package longhand.memory.text;

import java.util.ArrayList;
import java.util.List;

/// Lists of runs: joining equal neighbours, cutting.
final class Runs {

    private Runs() {}

    /// The same text with the fewest runs: no empty one, no two equal neighbours.
    static List<Run> joined(List<Run> runs) {
        List<Run> joined = new ArrayList<>(runs.size());
        for (Run run : runs) {
            if (run.text().isEmpty()) {
                continue;
            }
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).style().equals(run.style())) {
                joined.set(last, new Run(joined.get(last).text() + run.text(), run.style()));
            } else {
                joined.add(run);
            }
        }
        return List.copyOf(joined);
    }

    static String text(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }

    static int length(List<Run> runs) {
        return runs.stream().mapToInt(run -> run.text().length()).sum();
    }

    /// The runs of the characters from `from` to `to` (exclusive).
    static List<Run> slice(List<Run> runs, int from, int to) {
        List<Run> cut = new ArrayList<>();
        int at = 0;
        for (Run run : runs) {
            int start = Math.max(from, at);
            int end = Math.min(to, at + run.text().length());
            if (start < end) {
                cut.add(new Run(run.text().substring(start - at, end - at), run.style()));
            }
            at += run.text().length();
        }
        return List.copyOf(cut);
    }
}
