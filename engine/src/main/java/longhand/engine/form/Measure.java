package longhand.engine.form;

import java.util.List;

/// How long a line is, and how it walks.
public sealed interface Measure {

    /// So many syllables, stressed as they like.
    ///
    /// @param least at least 1
    /// @param most  at least `least`
    record Syllables(int least, int most) implements Measure {

        public Syllables {
            requireRange(least, most);
        }
    }

    /// So many words.
    ///
    /// @param least at least 1
    /// @param most  at least `least`
    record WordCount(int least, int most) implements Measure {

        public WordCount {
            requireRange(least, most);
        }
    }

    /// One of these rows of syllables: `x` weak, `/` strong, `?` either, and at the end of a row `~` for a feminine
    /// ending: one weak syllable more of a longer word ("lovely"). A poet may end so; lines that we write do not.
    ///
    /// @param rows distinct, one of them without `~`
    record Feet(List<String> rows) implements Measure {

        private static final String FEMININE = "~";

        public Feet {
            rows = List.copyOf(rows);
            if (rows.stream().anyMatch(row -> !row.matches("[x/?]{1,40}~?"))) {
                throw new IllegalArgumentException("feet are rows of 1 to 40 x, / and ?: " + rows);
            }
            if (rows.stream().allMatch(row -> row.endsWith(FEMININE))) {
                throw new IllegalArgumentException("feet need a row that does not end with ~: " + rows);
            }
        }

        /// Those along which we write.
        public List<String> written() {
            return rows.stream().filter(row -> !row.endsWith(FEMININE)).toList();
        }
    }

    /// Anything.
    record Free() implements Measure {}

    /// Prose of exactly so many words, as [longhand.engine.text.WordCounter] counts them; its lines are paragraphs.
    ///
    /// @param words 1 to 1000
    record Passage(int words) implements Measure {

        public Passage {
            if (words < 1 || words > 1000) {
                throw new IllegalArgumentException("a passage has 1 to 1000 words: " + words);
            }
        }
    }

    private static void requireRange(int least, int most) {
        if (least < 1 || most < least || most > 40) {
            throw new IllegalArgumentException("a measure is 1 to 40, the lesser number first: " + least + "-" + most);
        }
    }
}
