package longhand.engine.generation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longhand.engine.api.EngineError.BadRule;
import longhand.engine.api.EngineException;
import longhand.engine.api.Prompt;
import longhand.engine.api.RuleStrength;
import longhand.engine.constraint.Completions;
import longhand.engine.constraint.RelaxingConstraint;
import longhand.engine.constraint.SoftRuleConstraint;
import longhand.engine.constraint.VocabularyTrie;
import longhand.engine.constraint.WordMasks;
import longhand.engine.constraint.WordRuleConstraint;
import longhand.engine.constraint.WordState;
import longhand.engine.filter.Letters;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.rule.AskedRule;
import longhand.engine.rule.LexiconKnowledge;
import longhand.engine.rule.Meaning;
import longhand.engine.rule.Rule;
import longhand.engine.rule.RuleCheck;
import longhand.engine.rule.RuleCompiler;
import longhand.engine.text.Words;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.Transformer;

/// The rules for words of takes with one model. Confined to the decode thread.
final class WordRules {

    private static final Pattern SPELLED = Pattern.compile("\\p{L}[\\p{L}'\\u2019]*");

    private final Tokenizer tokenizer;
    private final Meaning meaning;
    private final BitSet endTokens;
    private final VocabularyTrie trie;
    private final Lexicon english = Lexicon.english();
    private BitSet inside = new BitSet();
    private Set<String> names = Set.of();
    private Lexicon lexicon;
    private RuleCompiler compiler;
    private WordMasks masks;

    /// @param endTokens that end a text
    WordRules(Tokenizer tokenizer, Transformer transformer, BitSet endTokens) {
        this.tokenizer = tokenizer;
        this.meaning = new Meaning(tokenizer, transformer);
        this.endTokens = endTokens;
        this.trie = VocabularyTrie.of(tokenizer);
        this.lexicon = english;
        this.compiler = new RuleCompiler(lexicon, new LexiconKnowledge(lexicon, meaning));
        this.masks = masks();
    }

    private WordMasks masks() {
        Completions completions = Completions.of(lexicon, tokenizer);
        return new WordMasks(trie, lexicon.words(), completions, endTokens, tokenizer.vocabularySize());
    }

    /// The rules as a take keeps them. Of those that may be dropped, the last ones are, until a word is left.
    ///
    /// @param reopened bytes at the end of the page that the take says again
    /// @throws EngineException with [BadRule]
    TakeRules take(List<String> said, Prompt prompt, int reopened) throws EngineException {
        List<AskedRule> kept = read(
                said.stream().filter(rule -> RuleStrength.of(rule).isStrict()).toList());
        Page page = page(prompt, rules(kept), reopened);
        List<AskedRule> dropped = new ArrayList<>();
        List<WordRuleConstraint> sets = new ArrayList<>();
        while (sets.isEmpty() && !kept.isEmpty()) {
            try {
                sets.add(constraint(kept, page));
            } catch (EngineException none) {
                AskedRule last = AskedRule.lastLoose(kept).orElseThrow(() -> none);
                kept.remove(last);
                dropped.add(last);
            }
        }
        sets.addAll(laxer(kept, page));
        RuleCheck check = new RuleCheck(new LexiconKnowledge(lexicon, meaning));
        List<RelaxingConstraint> hard = sets.isEmpty() ? List.of() : List.of(new RelaxingConstraint(sets));
        return new TakeRules(kept, dropped, hard, soft(said, page), Optional.of(check));
    }

    private static List<String> with(RuleStrength strength, List<String> rules) {
        return rules.stream().filter(rule -> RuleStrength.of(rule) == strength).toList();
    }

    /// Those of each softer strength together.
    private List<SoftRuleConstraint> soft(List<String> said, Page page) throws EngineException {
        List<SoftRuleConstraint> soft = new ArrayList<>();
        for (RuleStrength strength : RuleStrength.values()) {
            List<String> some = strength.isStrict() ? List.of() : with(strength, said);
            if (!some.isEmpty()) {
                soft.add(soft(some, strength.cost(), page));
            }
        }
        return soft;
    }

    private SoftRuleConstraint soft(List<String> rules, double cost, Page page) throws EngineException {
        WordState kept = compiler.start(rules(read(rules)), page.before);
        WordState free = compiler.start(List.of(), page.before);
        if (inside.isEmpty()) {
            inside = SoftRuleConstraint.inside(tokenizer);
        }
        return new SoftRuleConstraint(
                tokenizer, masks, kept, free, inside, cost, String.join(", ", rules), page.openBytes(), page.reopened);
    }

    private static List<AskedRule> read(List<String> rules) throws EngineException {
        List<AskedRule> read = new ArrayList<>();
        for (String rule : rules) {
            try {
                read.add(AskedRule.read(rule));
            } catch (IllegalArgumentException wrong) {
                throw new EngineException(new BadRule(rule, String.valueOf(wrong.getMessage())));
            }
        }
        return read;
    }

    /// What stands ahead of a take.
    ///
    /// @param before   its words
    /// @param open     what stands behind its last blank
    /// @param reopened so many of its last bytes are said again
    private record Page(List<String> before, String open, int reopened) {

        byte[] openBytes() {
            return open.getBytes(StandardCharsets.UTF_8);
        }
    }

    private Page page(Prompt prompt, List<Rule> rules, int reopened) {
        String page = page(prompt);
        List<String> before = Words.of(page).stream().map(Words.Word::text).toList();
        know(Stream.concat(before.stream(), RuleCompiler.needed(rules)).toList());
        return new Page(before, page.substring(lastBlank(page)), reopened);
    }

    /// Always one rule fewer, as long as one may be dropped.
    private List<WordRuleConstraint> laxer(List<AskedRule> rules, Page page) throws EngineException {
        List<AskedRule> left = new ArrayList<>(rules);
        List<WordRuleConstraint> sets = new ArrayList<>();
        for (Optional<AskedRule> last = AskedRule.lastLoose(left); last.isPresent(); last = AskedRule.lastLoose(left)) {
            left.remove(last.get());
            sets.add(constraint(left, page));
        }
        return sets;
    }

    /// @throws EngineException with [BadRule] if no word is left
    private WordRuleConstraint constraint(List<AskedRule> asked, Page page) throws EngineException {
        String description =
                String.join(", ", asked.stream().map(AskedRule::text).toList());
        try {
            WordState start = compiler.start(rules(asked), page.before);
            if (start.words().isEmpty()) {
                throw new EngineException(new BadRule(description, "no word obeys it"));
            }
            return new WordRuleConstraint(tokenizer, masks, start, description, page.openBytes(), page.reopened);
        } catch (IllegalArgumentException wrong) {
            throw new EngineException(new BadRule(description, String.valueOf(wrong.getMessage())));
        }
    }

    private static List<Rule> rules(List<AskedRule> asked) {
        return asked.stream().map(AskedRule::rule).toList();
    }

    /// Takes up the words that the page has and the lexicon has not, and whose things are theirs: names above all.
    private void know(List<String> page) {
        Set<String> unknown = page.stream()
                .filter(word -> SPELLED.matcher(word).matches())
                .filter(word -> english.find(word).isEmpty())
                .map(Letters::plain)
                .flatMap(word -> Stream.of(word, word + "'s"))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!unknown.equals(names)) {
            names = unknown;
            lexicon = english.with(unknown.stream().collect(Collectors.toMap(Function.identity(), _ -> List.of())));
            compiler = new RuleCompiler(lexicon, new LexiconKnowledge(lexicon, meaning));
            masks = masks();
        }
    }

    private static String page(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Continuation(String before) -> before;
            case Prompt.Guided guided -> guided.without();
            case Prompt.Instruction _ -> "";
        };
    }

    private static int lastBlank(String page) {
        int at = page.length();
        while (at > 0 && !Character.isWhitespace(page.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
