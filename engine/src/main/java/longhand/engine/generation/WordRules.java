package longhand.engine.generation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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
import longhand.engine.constraint.SoftRuleConstraint;
import longhand.engine.constraint.TokenConstraint;
import longhand.engine.constraint.VocabularyTrie;
import longhand.engine.constraint.WordMasks;
import longhand.engine.constraint.WordRuleConstraint;
import longhand.engine.constraint.WordState;
import longhand.engine.filter.Letters;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.rule.LexiconKnowledge;
import longhand.engine.rule.Meaning;
import longhand.engine.rule.Rule;
import longhand.engine.rule.RuleCompiler;
import longhand.engine.rule.RuleText;
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
        Completions completions = new Completions(lexicon.size(), lexicon::share, whole());
        return new WordMasks(trie, lexicon.words(), completions, endTokens, tokenizer.vocabularySize());
    }

    /// The words that are one token behind a blank.
    private BitSet whole() {
        BitSet whole = new BitSet();
        for (int token = 0; token < tokenizer.vocabularySize(); token++) {
            byte[] bytes = tokenizer.bytes(token);
            if (bytes.length > 1 && bytes[0] == ' ') {
                lexicon.find(new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8))
                        .ifPresent(whole::set);
            }
        }
        return whole;
    }

    /// The rules as a take keeps them: those of each strength together, the hard ones first.
    ///
    /// @param reopened bytes at the end of the page that the take says again
    /// @throws EngineException with [BadRule]
    List<TokenConstraint> constraints(List<String> rules, Prompt prompt, int reopened) throws EngineException {
        List<TokenConstraint> all = new ArrayList<>();
        for (RuleStrength strength : RuleStrength.values()) {
            List<String> some = rules.stream()
                    .filter(rule -> RuleStrength.of(rule) == strength)
                    .toList();
            if (!some.isEmpty()) {
                all.add(constraint(some, strength, page(prompt), reopened));
            }
        }
        return all;
    }

    private TokenConstraint constraint(List<String> rules, RuleStrength strength, String page, int reopened)
            throws EngineException {
        List<String> before = Words.of(page).stream().map(Words.Word::text).toList();
        know(before);
        WordState start = compiler.start(read(rules), before);
        String description = String.join(", ", rules);
        byte[] open = page.substring(lastBlank(page)).getBytes(StandardCharsets.UTF_8);
        if (strength != RuleStrength.HARD) {
            WordState free = compiler.start(List.of(), before);
            return new SoftRuleConstraint(
                    tokenizer, masks, start, free, inside(), strength.cost(), description, open, reopened);
        }
        if (start.words().isEmpty()) {
            throw new EngineException(new BadRule(description, "no word obeys it"));
        }
        return new WordRuleConstraint(tokenizer, masks, start, description, open, reopened);
    }

    private BitSet inside() {
        if (inside.isEmpty()) {
            inside = SoftRuleConstraint.inside(tokenizer);
        }
        return inside;
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

    private static List<Rule> read(List<String> rules) throws EngineException {
        List<Rule> read = new ArrayList<>();
        for (String rule : rules) {
            try {
                read.add(RuleText.read(rule));
            } catch (IllegalArgumentException wrong) {
                throw new EngineException(new BadRule(rule, String.valueOf(wrong.getMessage())));
            }
        }
        return read;
    }
}
