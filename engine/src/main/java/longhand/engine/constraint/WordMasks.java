package longhand.engine.constraint;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import longhand.engine.lexicon.WordAutomaton;

/// Which tokens may follow at a place of a text whose words obey a rule: those behind whose bytes a word, or the end,
/// can still be reached. A token may hold the end of one word and the beginning of the next.
///
/// What was found is kept, up to [#MOST_BYTES]. Confined to the decode thread.
public final class WordMasks {

    private static final int MOST_BYTES = 48 << 20;

    private final VocabularyTrie trie;
    private final WordWalk walk;
    private final Completions completions;
    private final BitSet endTokens;
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
        int most = Math.max(1, MOST_BYTES / (vocabulary / Byte.SIZE + 1));
        this.known = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<WordPosition, TokenMask> eldest) {
                return size() > most;
            }
        };
    }

    /// The tokens that may follow, with those that end the text if it may end.
    TokenMask mask(WordPosition at) {
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
        Optional<WordState> behind = behind(at);
        TokenMask found = behind.isPresent() && inWord
                ? new TokenMask(mask(new WordPosition(WordWalk.BEHIND, behind.get())))
                : new TokenMask();
        visit(0, at, found, inWord);
        if (mayStop(at)) {
            found.add(endTokens);
        }
        return found;
    }

    /// @param inside whether steps that leave the word are left out: they are known
    private void visit(int node, WordPosition at, TokenMask found, boolean inside) {
        for (int child = node + 1; child < trie.end(node); child = trie.end(child)) {
            long next = walk.next(at.walk(), trie.label(child));
            if (next != WordWalk.DEAD && !(inside && !WordWalk.isInWord(next))) {
                step(at, next).ifPresent(reached(child, found));
            }
        }
    }

    private Consumer<WordPosition> reached(int node, TokenMask found) {
        return position -> {
            if (trie.token(node) != VocabularyTrie.NONE) {
                double log = doubt(position);
                for (int token = trie.token(node); token != VocabularyTrie.NONE; token = trie.twin(token)) {
                    found.add(token, log);
                }
            }
            visit(node, position, found, false);
        };
    }

    private double doubt(WordPosition at) {
        return WordWalk.isInWord(at.walk())
                ? completions.log(
                        WordWalk.first(at.walk()),
                        walk.end(at.walk()),
                        walk.word(at.walk()) >= 0,
                        at.rule().words())
                : 0;
    }

    /// The position at a state of the walk that follows; empty if the rule does not let it.
    private Optional<WordPosition> step(WordPosition at, long next) {
        Optional<WordState> rule =
                WordWalk.isInWord(at.walk()) && !WordWalk.isInWord(next) ? behind(at) : Optional.of(at.rule());
        return rule.filter(state -> isOpen(next, state)).map(state -> new WordPosition(next, state));
    }

    /// Whether something can follow.
    private boolean isOpen(long state, WordState rule) {
        int place = WordWalk.place(state) == Marks.LOST ? Marks.BEHIND : WordWalk.place(state);
        boolean more = !rule.words().isEmpty();
        return walk.isAlive(state, rule.words())
                && (more || !Marks.leadsOn(place))
                && (WordWalk.isWhole(state) || place == Marks.WORD || Marks.mayGoOn(place, more));
    }

    /// The rule behind the word that stands there; empty if it is none, or must not be.
    private Optional<WordState> behind(WordPosition at) {
        int word = walk.word(at.walk());
        return word >= 0 && at.rule().words().get(word) ? Optional.of(at.rule().after(word)) : Optional.empty();
    }

    /// Whether a text may end there.
    boolean mayStop(WordPosition at) {
        if (!WordWalk.isWhole(at.walk())) {
            return false;
        }
        return WordWalk.isInWord(at.walk())
                ? behind(at).filter(WordState::mayStop).isPresent()
                : at.rule().mayStop();
    }

    /// Behind the end of a page. A whole word of it that the rule forbids is the writer's, and ends there.
    WordPosition behindPage(WordState rule, byte[] page) {
        WordPosition at = after(new WordPosition(WordWalk.START, rule), page, 0);
        boolean forbidden = walk.word(at.walk()) >= 0 && behind(at).isEmpty();
        return forbidden ? new WordPosition(WordWalk.LOST, rule) : at;
    }

    /// Whether a token may follow of which some bytes stand there already.
    boolean isAllowed(WordPosition start, byte[] bytes, int first) {
        Optional<WordPosition> at = Optional.of(start);
        for (int i = first; i < bytes.length && at.isPresent(); i++) {
            WordPosition here = at.get();
            long from = here.walk() == WordWalk.LOST ? WordWalk.BEHIND : here.walk();
            long next = walk.next(from, bytes[i] & 0xff);
            at = next == WordWalk.DEAD ? Optional.empty() : step(here, next);
        }
        return at.isPresent();
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
        boolean finished = WordWalk.isInWord(at.walk()) && !WordWalk.isInWord(next);
        return new WordPosition(next, finished ? behind(at).orElse(at.rule()) : at.rule());
    }
}
