package longhand.memory.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A piece of styled text: one list of runs per line, so that a line break is never inside a run.
///
/// @param lines at least one; two equal slices hold the same runs
public record Slice(List<List<Run>> lines) {

    public static final Slice EMPTY = new Slice(List.of(List.of()));

    public Slice {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a slice has at least one line");
        }
        lines = lines.stream().map(Runs::joined).toList();
    }

    /// Plain text in one style. Any line end becomes a line; U+FFFC, which the page uses for itself,
    /// and NUL are dropped.
    public static Slice of(String text, CharacterStyle style) {
        String clean = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\uFFFC", "")
                .replace("\0", "");
        List<List<Run>> lines = new ArrayList<>();
        for (String line : clean.split("\n", -1)) {
            lines.add(line.isEmpty() ? List.of() : List.of(new Run(line, style)));
        }
        return new Slice(lines);
    }

    /// Characters, a line break counting as one.
    public int length() {
        return lines.size() - 1 + lines.stream().mapToInt(Runs::length).sum();
    }

    public boolean isEmpty() {
        return length() == 0;
    }

    /// The characters, lines parted by `\n`.
    public String text() {
        return String.join("\n", lines.stream().map(Runs::text).toList());
    }

    /// This slice and `next` behind it, in the same line.
    public Slice then(Slice next) {
        List<List<Run>> all = new ArrayList<>(lines.subList(0, lines.size() - 1));
        List<Run> seam = new ArrayList<>(lines.getLast());
        seam.addAll(next.lines.getFirst());
        all.add(seam);
        all.addAll(next.lines.subList(1, next.lines.size()));
        return new Slice(all);
    }

    /// The same characters in other styles.
    public Slice restyled(UnaryOperator<CharacterStyle> style) {
        return new Slice(lines.stream()
                .map(line -> line.stream()
                        .map(run -> new Run(run.text(), style.apply(run.style())))
                        .toList())
                .toList());
    }
}
