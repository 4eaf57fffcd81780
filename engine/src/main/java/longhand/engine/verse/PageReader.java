package longhand.engine.verse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import longhand.engine.api.EngineException;
import longhand.engine.prompt.PromptParts;
import longhand.engine.tensor.KvCache;
import longhand.engine.tokenizer.Tokenizer;

/// Reads texts with the model, and lines that come back; what a text has in common with the one before is read once.
/// Confined to the decode thread.
final class PageReader {

    /// Titles whose words are remembered: a poem is written line by line, and tried again.
    private static final int TITLES = 16;

    private final Tokenizer tokenizer;
    private final SpelledWords spelled;
    private final Voice voice;
    private final Map<String, double[]> named = new LinkedHashMap<>(TITLES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, double[]> eldest) {
            return size() > TITLES;
        }
    };
    private int[] before = {};
    private KvCache kept;

    PageReader(Tokenizer tokenizer, SpelledWords spelled, Voice voice) {
        this.tokenizer = tokenizer;
        this.spelled = spelled;
        this.voice = voice;
        this.kept = voice.cache();
    }

    /// A text, and behind it the end of its line.
    Page line(String text) throws EngineException {
        return new Page(read(text).fork(), spelled.lineBreak());
    }

    /// A line as it would be if it had been written here.
    ///
    /// @param words of it that are known
    FoundLine given(String text, List<Integer> words) {
        List<Integer> tokens = new ArrayList<>();
        for (int token : spelled.line(text, tokenizer)) {
            tokens.add(token);
        }
        return new FoundLine(text, words, tokens, 0, 1, 0, 0, 0);
    }

    /// Reads all of a text; the cache is this reader's own.
    private KvCache read(String text) throws EngineException {
        int[] tokens = PromptParts.text(text).encode(tokenizer);
        int limit = Math.min(before.length, tokens.length - 1);
        int mismatch = Arrays.mismatch(before, 0, limit, tokens, 0, limit);
        int common = mismatch < 0 ? limit : mismatch;
        before = new int[0]; // in case that reading fails
        kept.rewind(common);
        voice.read(kept, tokens, common, tokens.length);
        before = tokens;
        return kept;
    }

    /// The page with one more line. The page itself stays as it is.
    Page with(Page page, FoundLine line) throws EngineException {
        KvCache cache = page.cache().fork();
        List<Integer> tokens = line.tokens();
        int[] unread = IntStream.concat(
                        IntStream.of(page.last()),
                        tokens.subList(0, tokens.size() - 1).stream().mapToInt(Integer::intValue))
                .toArray();
        voice.read(cache, unread, 0, unread.length);
        return new Page(cache, tokens.getLast());
    }

    /// A line that is settled, with the mark at its end read: its likelihood is exact from now on.
    ReadLine settled(ReadLine found) throws EngineException {
        if (found.mark() == Hypothesis.NO_MARK) {
            return found;
        }
        Page page = found.page();
        KvCache cache = page.cache().fork();
        voice.read(cache, new int[] {found.mark()}, 0, 1);
        double log = found.line().log() - SearchSettings.BREAK + voice.logProbability(page.last());
        return new ReadLine(found.line().withLog(log), Hypothesis.NO_MARK, new Page(cache, page.last()));
    }

    /// What a title calls up.
    Theme theme(PoemPrompt prompt, String title, String untitled, VerseWords words) throws EngineException {
        double[] titled = named(prompt.rhyming(title), words);
        return new Theme(words, titled, named(prompt.rhyming(untitled), words));
    }

    /// How likely words of one token are behind a text, in nats, by word.
    private double[] named(String text, VerseWords words) throws EngineException {
        double[] known = named.get(text);
        return known == null ? asked(text, words) : known;
    }

    private double[] asked(String text, VerseWords words) throws EngineException {
        read(text);
        double[] logs = new double[words.size()];
        Arrays.fill(logs, Double.NEGATIVE_INFINITY);
        TokenTrie trie = spelled.inside();
        for (int node = trie.first(TokenTrie.ROOT); node < trie.end(TokenTrie.ROOT); node++) {
            if (trie.word(node) != TokenTrie.NONE) {
                logs[trie.word(node)] = voice.logProbability(trie.token(node));
            }
        }
        named.put(text, logs);
        return logs;
    }
}
