package longhand.engine.verse;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import longhand.engine.api.EngineException;
import longhand.engine.prompt.PromptParts;
import longhand.engine.tensor.KvCache;
import longhand.engine.tokenizer.Tokenizer;

/// Reads texts and chosen lines with the model. Confined to the decode thread.
record PageReader(Tokenizer tokenizer, SpelledWords spelled, Voice voice) {

    /// A text, and behind it the end of its line.
    Page line(String text) throws EngineException {
        KvCache cache = voice.cache();
        int[] tokens = PromptParts.text(text).encode(tokenizer);
        voice.read(cache, tokens, 0, tokens.length);
        return new Page(cache, spelled.lineBreak());
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

    /// What a title calls up.
    Theme theme(PoemPrompt prompt, String title, String untitled, VerseWords words) throws EngineException {
        double[] titled = named(prompt.rhyming(title), words);
        return new Theme(words, titled, named(prompt.rhyming(untitled), words));
    }

    /// How likely words of one token are behind a text, in nats, by word.
    private double[] named(String text, VerseWords words) throws EngineException {
        int[] tokens = PromptParts.text(text).encode(tokenizer);
        voice.read(voice.cache(), tokens, 0, tokens.length);
        double[] logs = new double[words.size()];
        Arrays.fill(logs, Double.NEGATIVE_INFINITY);
        TokenTrie trie = spelled.inside();
        for (int node = trie.first(TokenTrie.ROOT); node < trie.end(TokenTrie.ROOT); node++) {
            if (trie.word(node) != TokenTrie.NONE) {
                logs[trie.word(node)] = voice.logProbability(trie.token(node));
            }
        }
        return logs;
    }
}
