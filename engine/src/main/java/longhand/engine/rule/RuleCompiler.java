package longhand.engine.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import longhand.engine.constraint.Recent;
import longhand.engine.constraint.WordState;
import longhand.engine.filter.Letters;
import longhand.engine.filter.WordFilter;
import longhand.engine.filter.WordKnowledge;
import longhand.engine.lexicon.Lexicon;

/// Makes of rules what a mask asks: which words may come, at each place of a text. What was found is kept, so that
/// the same rules lead to the same states, and masks outlive a take. Confined to one thread.
public final class RuleCompiler {

    private static final String POSSESSIVE = "'s";
    private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u");
    private static final List<String> OTHERS = List.of("bcdfghjklmnpqrstvwxyz".split(""));

    /// Filters whose words are kept: 15 KB each.
    private static final int FILTERS = 64;

    /// Sets of words whose states are kept.
    private static final int SETS = 64;

    private final Lexicon lexicon;
    private final WordKnowledge knowledge;
    private final List<String> spellings;
    private final BitSet prose;
    private final Map<WordFilter, BitSet> filtered = new Recent<>(FILTERS);
    private final Map<BitSet, WordState> steady = new Recent<>(SETS);

    /// Keeps the spellings of all words for as long as it lives: about 8 MB.
    public RuleCompiler(Lexicon lexicon, WordKnowledge knowledge) {
        this.lexicon = lexicon;
        this.knowledge = knowledge;
        this.spellings = lexicon.words().list();
        this.prose = ProseWords.of(lexicon, spellings);
    }

    /// The words that pass all rules about single words.
    ///
    /// @param page words that may come however rare they are
    public BitSet words(List<Rule> rules, List<String> page) {
        BitSet words = (BitSet) prose.clone();
        BitSet own = own(Stream.concat(page.stream(), needed(rules)).toList());
        for (Rule rule : rules) {
            if (rule instanceof Rule.EachWord each) {
                words.and(filtered.computeIfAbsent(each.filter(), filter -> passing(filter, prose)));
                own = passing(each.filter(), own);
            }
        }
        words.or(own);
        return words;
    }

    /// Words that the writer asks for are the writer's own.
    public static Stream<String> needed(List<Rule> rules) {
        return rules.stream().flatMap(RuleCompiler::needed);
    }

    private static Stream<String> needed(Rule rule) {
        return switch (rule) {
            case Rule.Needs needs -> needs.words().stream();
            case Rule.Subsequence row -> row.words().stream();
            case Rule.EachWord _, Rule.AtMost _, Rule.NoPhrase _, Rule.Lengths _, Rule.Count _ -> Stream.empty();
            case Rule.Once _, Rule.Variety _, Rule.Initials _, Rule.Ascending _, Rule.Alternate _ -> Stream.empty();
        };
    }

    /// The words of a page, and what is theirs.
    private BitSet own(List<String> page) {
        BitSet own = new BitSet(spellings.size());
        numbers(page).forEach(own::set);
        numbers(page.stream().map(word -> word + POSSESSIVE).toList()).forEach(own::set);
        return own;
    }

    /// Where a text begins, or goes on.
    ///
    /// @param before the words that stand ahead of it, which count for how often a word may come
    /// @throws IllegalArgumentException if rules do not go together, or one is beyond what can be kept
    public WordState start(List<Rule> rules, List<String> before) {
        RuleConflicts.requireNone(rules);
        BitSet words = words(rules, before);
        Stream<WordState> rows = rules.stream().flatMap(rule -> row(rule, words, before));
        return AllState.of(Stream.concat(Stream.of(steady.computeIfAbsent(words, RuleStates.Steady::new)), rows)
                .toList());
    }

    private BitSet passing(WordFilter filter, BitSet words) {
        BitSet passing = new BitSet(spellings.size());
        for (int word = words.nextSetBit(0); word >= 0; word = words.nextSetBit(word + 1)) {
            passing.set(word, filter.passes(Letters.plain(spellings.get(word)), knowledge));
        }
        return passing;
    }

    private Stream<WordState> row(Rule rule, BitSet words, List<String> before) {
        return switch (rule) {
            case Rule.EachWord _ -> Stream.empty();
            case Rule.AtMost most -> Stream.of(uses(most, words, before));
            case Rule.NoPhrase phrase -> phrase(phrase, words, before);
            case Rule.Lengths lengths -> Stream.of(new RuleStates.Row(lengths.row(), byLength(words), 0));
            case Rule.Count count -> Stream.of(new CountState(words, count.words()));
            case Rule.Needs needs -> Stream.of(new NeedState(words, required(needs, words), needs.inOrder()));
            case Rule.Once _ -> Stream.of(new OnceState(words));
            case Rule.Variety variety -> Stream.of(new VarietyState(words, new BitSet(), variety.words()));
            case Rule.Initials initials -> Stream.of(new InitialState(steps(initials, words), 0));
            case Rule.Subsequence row ->
                Stream.of(new SubsequenceState(
                        numbers(row.words()).stream().filter(words::get).toList(), 0));
            case Rule.Ascending _ -> Stream.of(new AscendingState(words));
            case Rule.Alternate _ ->
                Stream.of(AlternateState.Start.of(starting(VOWELS, words), starting(OTHERS, words)));
        };
    }

    private WordState uses(Rule.AtMost rule, BitSet words, List<String> before) {
        WordState state = RuleStates.Uses.of(
                words,
                numbers(rule.words()),
                numbers(rule.words()).stream().map(_ -> rule.times()).toList());
        return said(state, before);
    }

    /// A phrase with an unknown word in it never comes.
    private Stream<WordState> phrase(Rule.NoPhrase rule, BitSet words, List<String> before) {
        List<Integer> phrase = numbers(rule.words());
        return phrase.size() < rule.words().size()
                ? Stream.empty()
                : Stream.of(said(RuleStates.Phrase.of(words, phrase, 0), before));
    }

    private WordState said(WordState start, List<String> before) {
        WordState state = start;
        for (int word : numbers(before)) {
            state = state.after(word);
        }
        return state;
    }

    private List<Integer> numbers(List<String> words) {
        return words.stream()
                .flatMap(word -> lexicon.find(word).stream().boxed())
                .toList();
    }

    private List<Integer> required(Rule.Needs rule, BitSet words) {
        for (String word : rule.words()) {
            if (numbers(List.of(word)).stream().noneMatch(words::get)) {
                throw new IllegalArgumentException("the other rules do not let this word come: " + word);
            }
        }
        return numbers(rule.words());
    }

    private List<BitSet> steps(Rule.Initials rule, BitSet words) {
        return rule.letters()
                .codePoints()
                .mapToObj(Character::toString)
                .map(letter -> {
                    BitSet step = starting(List.of(letter), words);
                    if (step.isEmpty()) {
                        throw new IllegalArgumentException("no word that may come begins with this letter: " + letter);
                    }
                    return step;
                })
                .toList();
    }

    private BitSet starting(List<String> letters, BitSet words) {
        return passing(new WordFilter.StartsWith(letters), words);
    }

    private List<BitSet> byLength(BitSet words) {
        List<BitSet> lengths = new ArrayList<>();
        for (int length = 0; length <= LengthRow.LONGEST; length++) {
            lengths.add(length == 0 ? new BitSet() : passing(new WordFilter.Length(length, length), words));
        }
        return List.copyOf(lengths);
    }
}
