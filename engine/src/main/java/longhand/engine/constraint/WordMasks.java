package longhand.engine.constraint;

import java.util.BitSet;
import java.util.Map;
import longhand.engine.lexicon.WordAutomaton;
import org.jspecify.annotations.Nullable;

/// Which tokens may follow at a place of a text whose words obey a rule: those behind whose bytes a word, or the end,
/// can still be reached. A token may hold the end of one word and the beginning of the next.
///
/// What was found is kept, up to [#MOST_BYTES]. Confined to the decode thread.
public final class WordMasks {

    private static final int MOST_BYTES = 24 << 20;

    private final VocabularyTrie trie;
    private final WordWalk walk;
    private final Completions completions;
    private final BitSet endTokens;
    private final int vocabulary;
    private final Map<WordPosition, TokenMask> known;

    /// @param words       of the lexicon that rules speak of
    /// @param completions of the same words
    /// @param endTokens   that end a text
    public WordMasks(
            VocabularyTrie trie, WordAutomaton words, Completions completions, BitSet endTokens, int vocabulary) {
        this.trie = trie;
        this.walk = new WordWalk(words);
        this.completions = completions;
        this.endTokens = endTokens;
        this.vocabulary = vocabulary;
        this.known = new Recent<>(Math.max(1, MOST_BYTES / (vocabulary / Byte.SIZE + 1)));
    }

    /// The tokens that may follow, with those that end the text if it may end.
    TokenMask mask(WordPosition place) {
        WordPosition at = new WordPosition(place.walk(), place.rule().alike());
        TokenMask there = known.get(at);
        if (there == null) {
            there = find(at);
            known.put(at, there);
        }
        return there;
    }

    private TokenMask find(WordPosition at) {
        if (at.walk() == WordWalk.LOST) {
            return mask(new WordPosition(WordWalk.BEHIND, at.rule()));
        }
        boolean inWord = WordWalk.isInWord(at.walk()) && WordWalk.isWhole(at.walk());
        WordState behind = inWord ? behind(at.walk(), at.rule()) : null;
        TokenMask found = behind == null
                ? new TokenMask(vocabulary)
                : new TokenMask(mask(new WordPosition(WordWalk.BEHIND, behind)));
        visit(0, at.walk(), at.rule(), found, inWord);
        if (mayStop(at)) {
            found.add(endTokens);
        }
        return found;
    }

    /// No objects are made on the way: thousands of nodes are seen.
    ///
    /// @param state  of the walk, at the node
    /// @param inside whether steps that leave the word are left out: they are known
    private void visit(int node, long state, WordState rule, TokenMask found, boolean inside) {
        for (int child = node + 1; child < trie.end(node); child = trie.end(child)) {
            long next = walk.next(state, trie.label(child));
            if (next == WordWalk.DEAD || inside && !WordWalk.isInWord(next)) {
                continue;
            }
            WordState behind = leaves(state, next) ? behind(state, rule) : rule;
            if (behind != null && isOpen(next, behind)) {
                add(child, next, behind, found);
                visit(child, next, behind, found, false);
            }
        }
    }

    private void add(int node, long state, WordState rule, TokenMask found) {
        int first = trie.token(node);
        if (first != VocabularyTrie.NONE) {
            double log = doubt(state, rule);
            for (int token = first; token != VocabularyTrie.NONE; token = trie.twin(token)) {
                found.add(token, log);
            }
        }
    }

    /// Log of the probability that the word which stands there, begun, can be finished; 0 where none does.
    double doubt(WordPosition at) {
        return at.walk() == WordWalk.LOST ? 0 : doubt(at.walk(), at.rule());
    }

    private double doubt(long state, WordState rule) {
        return WordWalk.isInWord(state)
                ? completions.log(WordWalk.first(state), walk.end(state), walk.word(state) >= 0, rule.words())
                : 0;
    }

    private static boolean leaves(long state, long next) {
        return WordWalk.isInWord(state) && !WordWalk.isInWord(next);
    }

    /// Whether something can follow.
    private boolean isOpen(long state, WordState rule) {
        int place = WordWalk.place(state) == Marks.LOST ? Marks.BEHIND : WordWalk.place(state);
        boolean more = !rule.words().isEmpty();
        return walk.isAlive(state, rule.words())
                && (more || !Marks.leadsOn(place))
                && (WordWalk.isWhole(state) || place == Marks.WORD || Marks.mayGoOn(place, more));
    }

    /// The rule behind the word that stands there; null if it is none, or must not be.
    private @Nullable WordState behind(long state, WordState rule) {
        int word = walk.word(state);
        return word >= 0 && rule.words().get(word) ? rule.after(word) : null;
    }

    /// Whether a text may end there.
    boolean mayStop(WordPosition at) {
        if (!WordWalk.isWhole(at.walk())) {
            return false;
        }
        WordState behind = WordWalk.isInWord(at.walk()) ? behind(at.walk(), at.rule()) : at.rule();
        return behind != null && behind.mayStop();
    }

    /// Behind the end of a page, whose words the rule has counted already. A whole word of it that the rule forbids
    /// is the writer's, and ends there.
    WordPosition behindPage(WordState rule, byte[] page) {
        long end = after(new WordPosition(WordWalk.START, rule), page, 0).walk();
        WordPosition at = new WordPosition(end, rule);
        int word = walk.word(end);
        if (word < 0) {
            return at;
        }
        return behind(at.walk(), rule) == null
                ? new WordPosition(WordWalk.LOST, rule)
                : new WordPosition(at.walk(), new PageWordState(rule, word));
    }

    /// Whether a token may follow of which some bytes stand there already.
    boolean isAllowed(WordPosition start, byte[] bytes, int first) {
        long state = start.walk() == WordWalk.LOST ? WordWalk.BEHIND : start.walk();
        WordState rule = start.rule();
        for (int i = first; i < bytes.length; i++) {
            long next = walk.next(state, bytes[i] & 0xff);
            WordState behind = leaves(state, next) ? behind(state, rule) : rule;
            if (next == WordWalk.DEAD || behind == null || !isOpen(next, behind)) {
                return false;
            }
            state = next;
            rule = behind;
        }
        return true;
    }

    /// Behind some more bytes, whatever they are: a word that the rule does not know, or forbids, counts as none.
    ///
    /// @param from first of `bytes` that is read
    WordPosition after(WordPosition start, byte[] bytes, int from) {
        WordPosition at = start;
        for (int i = from; i < bytes.length; i++) {
            at = after(at, bytes[i] & 0xff);
        }
        return at;
    }

    private WordPosition after(WordPosition at, int letter) {
        long next = walk.next(at.walk(), letter);
        if (next == WordWalk.DEAD || !walk.isAlive(next, at.rule().words())) {
            return new WordPosition(WordWalk.lost(letter), at.rule());
        }
        WordState behind = leaves(at.walk(), next) ? behind(at.walk(), at.rule()) : null;
        return new WordPosition(next, behind == null ? at.rule() : behind);
    }
}
