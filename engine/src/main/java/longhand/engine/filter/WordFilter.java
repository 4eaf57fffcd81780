package longhand.engine.filter;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import longhand.engine.lexicon.Pronunciation;
import longhand.engine.lexicon.Rhymes;

/// A demand on one word. Accents do not hide a letter: `é` counts as `e`. Capitals do not either, unless a transform
/// makes some. All values are small letters; immutable, thread-safe.
public sealed interface WordFilter {

    /// @param word as [Letters#plain] gives it, or as a transform left it
    boolean passes(String word, WordKnowledge knowledge);

    /// 1, a lipogram: none of the strings stands in the word.
    record None(List<String> strings) implements WordFilter {

        @Override
        public boolean passes(String word, WordKnowledge knowledge) {
            return strings.stream().noneMatch(word::contains);
        }
    }

    /// 2: not all of the strings stand in the word.
    record NotAll(List<String> strings) implements WordFilter {

        @Override
        public boolean passes(String word, WordKnowledge knowledge) {
            return !strings.stream().allMatch(word::contains);
        }
    }

    /// 3: all of the strings stand in the word.
    record All(List<String> strings) implements WordFilter {

        @Override
        public boolean passes(String word, WordKnowledge knowledge) {
            return strings.stream().allMatch(word::contains);
        }
    }

    /// 4: one of the strings stands in the word.
    record Any(List<String> strings) implements WordFilter {

        @Override
        public boolean passes(String word, WordKnowledge knowledge) {
            return strings.stream().anyMatch(word::contains);
        }
    }

    /// 5: a string stands at a place.
    ///
    /// @param place from 1; from the end if negative: -1 is the last letter
    record At(int place, String string) implements WordFilter {

        @Override
        public boolean passes(String word, WordKnowledge knowledge) {
            int start = place > 0 ? place - 1 : word.length() + place;
            return start >= 0 && word.startsWith(string, start);
        }
    }

    /// 6.
    record StartsWith(List<String> strings) implements WordFilter {

        @Override
        public boolean passes(String word, WordKnowledge knowledge) {
            return strings.stream().anyMatch(word::startsWith);
        }
    }

    /// 7.
    record EndsWith(List<String> strings) implements WordFilter {

        @Override
        public boolean passes(String word, WordKnowledge knowledge) {
            return strings.stream().anyMatch(word::endsWith);
        }
    }

    /// 8: at most so many letters to put in, take out or exchange.
    record Near(String other, int edits) implements WordFilter {

        @Override
        public boolean passes(String word, WordKnowledge knowledge) {
            return EditDistance.of(word, other) <= edits;
        }
    }

    /// 9, 10, 11: from so many to so many letters; apostrophes and hyphens are none.
    record Length(int least, int most) implements WordFilter {

        @Override
        public boolean passes(String word, WordKnowledge knowledge) {
            long letters = Letters.count(word);
            return least <= letters && letters <= most;
        }
    }

    /// 12: sounds alike by its letters.
    record Sounds(String other) implements WordFilter {

        @Override
        public boolean passes(String word, WordKnowledge knowledge) {
            return PhoneticCode.of(word).isLike(PhoneticCode.of(other));
        }
    }

    /// 13: means something like it.
    ///
    /// @param least likeness, -1..1
    record Means(String other, double least) implements WordFilter {

        @Override
        public boolean passes(String word, WordKnowledge knowledge) {
            return knowledge.likeness(word, other) >= least;
        }
    }

    /// 14: can be said in from so many to so many syllables.
    record Syllables(int least, int most) implements WordFilter {

        @Override
        public boolean passes(String word, WordKnowledge knowledge) {
            return knowledge.readings(word).stream()
                    .mapToInt(Pronunciation::syllables)
                    .anyMatch(count -> least <= count && count <= most);
        }
    }

    /// 15: can be stressed like this.
    ///
    /// @param stress a digit for each syllable: 1 stressed, 0 not
    record Stress(String stress) implements WordFilter {

        @Override
        public boolean passes(String word, WordKnowledge knowledge) {
            return knowledge.readings(word).stream()
                    .anyMatch(said -> plain(said).equals(stress));
        }

        static String plain(Pronunciation said) {
            return said.stress().replace('2', '1');
        }
    }

    /// 15: can be stressed like another word.
    record Meter(String other) implements WordFilter {

        @Override
        public boolean passes(String word, WordKnowledge knowledge) {
            return meet(word, other, knowledge, (one, two) -> Stress.plain(one).equals(Stress.plain(two)));
        }
    }

    /// 16: rhymes with another word: the same from the stressed vowel on, another consonant ahead of it.
    record Rhyme(String other) implements WordFilter {

        @Override
        public boolean passes(String word, WordKnowledge knowledge) {
            return !word.equals(other) && Rhymes.rhyme(knowledge.readings(word), knowledge.readings(other));
        }
    }

    /// 17: the same from behind.
    record Palindrome() implements WordFilter {

        @Override
        public boolean passes(String word, WordKnowledge knowledge) {
            String letters = Letters.only(word);
            return new StringBuilder(letters).reverse().toString().equals(letters);
        }
    }

    /// 18: the same letters in another order.
    record Anagram(String letters) implements WordFilter {

        @Override
        public boolean passes(String word, WordKnowledge knowledge) {
            return !word.equals(letters) && Letters.sorted(word).equals(Letters.sorted(letters));
        }
    }

    /// 19: each of its letters is there, as often as it is needed.
    record From(String letters) implements WordFilter {

        @Override
        public boolean passes(String word, WordKnowledge knowledge) {
            return Letters.counts(word).entrySet().stream()
                    .allMatch(needed -> Letters.counts(letters).getOrDefault(needed.getKey(), 0) >= needed.getValue());
        }
    }

    /// 20, an isogram at 1: no letter comes more often.
    record EachAtMost(int times) implements WordFilter {

        @Override
        public boolean passes(String word, WordKnowledge knowledge) {
            return Letters.counts(word).values().stream().allMatch(count -> count <= times);
        }
    }

    /// 21: every letter comes so often at least.
    record EachAtLeast(int times) implements WordFilter {

        @Override
        public boolean passes(String word, WordKnowledge knowledge) {
            return Letters.counts(word).values().stream().allMatch(count -> count >= times);
        }
    }

    /// Only these letters come.
    record Only(String letters) implements WordFilter {

        @Override
        public boolean passes(String word, WordKnowledge knowledge) {
            return Letters.only(word).chars().allMatch(letter -> letters.indexOf(letter) >= 0);
        }
    }

    /// It is none of these words.
    record Not(Set<String> words) implements WordFilter {

        @Override
        public boolean passes(String word, WordKnowledge knowledge) {
            return !words.contains(word);
        }
    }

    /// It matches a pattern as a whole.
    ///
    /// @param pattern of `java.util.regex`
    record Matches(String pattern) implements WordFilter {

        public Matches {
            ShortPattern.requireReadable(pattern);
        }

        /// @throws IllegalArgumentException if the pattern takes too long
        @Override
        public boolean passes(String word, WordKnowledge knowledge) {
            return ShortPattern.matches(pattern, word);
        }
    }

    /// The filter sees the word as the transforms leave it; the text is never changed.
    record Changed(List<Transform> transforms, WordFilter filter) implements WordFilter {

        @Override
        public boolean passes(String word, WordKnowledge knowledge) {
            String changed = word;
            for (Transform transform : transforms) {
                changed = transform.apply(changed);
            }
            return filter.passes(changed, knowledge);
        }
    }

    private static boolean meet(
            String word, String other, WordKnowledge knowledge, BiPredicate<Pronunciation, Pronunciation> agree) {
        List<Pronunciation> others = knowledge.readings(other);
        return knowledge.readings(word).stream().anyMatch(one -> others.stream().anyMatch(two -> agree.test(one, two)));
    }
}
