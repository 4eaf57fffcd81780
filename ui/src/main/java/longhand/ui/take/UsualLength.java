package longhand.ui.take;

import java.util.List;
import longhand.engine.api.MetaLength;
import longhand.engine.text.WordCounter;
import longhand.memory.text.SceneText;

/// How long the paragraphs of a page usually are: the length of Ruler that is nearest to their median. Pure.
final class UsualLength {

    /// Fewer paragraphs show no habit.
    private static final int FEWEST = 3;

    private UsualLength() {}

    /// Of blank paragraphs nothing is counted.
    static MetaLength of(SceneText page) {
        List<Integer> words = page.text()
                .lines()
                .map(WordCounter::count)
                .filter(count -> count > 0)
                .sorted()
                .toList();
        return words.size() < FEWEST ? MetaLength.WORDS_150 : MetaLength.nearest(words.get(words.size() / 2));
    }
}
