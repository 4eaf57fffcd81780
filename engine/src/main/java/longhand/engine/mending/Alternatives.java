package longhand.engine.mending;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.prompt.PromptParts;
import longhand.engine.tensor.KvCache;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.Transformer;

/// The words that a model would put at a place, the likeliest first, by their first token. Confined to the decode
/// thread.
final class Alternatives {

    /// Words that are kept for a place.
    private static final int MOST = 400;

    private final Tokenizer tokenizer;
    private final Transformer transformer;
    private final List<String> words;
    private final int[] first;
    private final float[] logits;
    private final KvCache cache;
    private int[] read = {};
    private final Map<String, List<String>> found = new HashMap<>();

    /// Looks up the tokens of all words of verse: some tenths of a second.
    Alternatives(Lexicon lexicon, Tokenizer tokenizer, Transformer transformer) {
        this.tokenizer = tokenizer;
        this.transformer = transformer;
        this.words = IntStream.range(0, lexicon.size())
                .filter(lexicon::isForVerse)
                .mapToObj(lexicon.words()::word)
                .toList();
        this.first = words.stream()
                .mapToInt(word -> tokenizer.encode(" " + word, false, false)[0])
                .toArray();
        this.logits = new float[transformer.vocabularySize()];
        this.cache = transformer.newCache();
    }

    /// @param before what stands ahead of the place, without a blank at its end
    /// @param most   how many words, up to 400
    List<String> behind(String before, int most) {
        List<String> likely = found.computeIfAbsent(before, this::find);
        return likely.subList(0, Math.min(most, likely.size()));
    }

    private List<String> find(String before) {
        read(before);
        return IntStream.range(0, words.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer word) -> -logits[first[word]]))
                .limit(MOST)
                .map(words::get)
                .toList();
    }

    /// What two texts have in common at their beginning is read once. Pieces begin at multiples of the batch, so that
    /// the answer does not depend on what was read before.
    private void read(String before) {
        int[] all = PromptParts.text(before).encode(tokenizer);
        int[] tokens = Arrays.copyOfRange(all, Math.max(0, all.length - transformer.contextTokens()), all.length);
        int batch = transformer.batchTokens();
        int mismatch = Arrays.mismatch(read, tokens);
        int common = Math.min(mismatch < 0 ? tokens.length : mismatch, tokens.length - 1);
        int at = common / batch * batch;
        cache.rewind(at);
        for (; at < tokens.length; at += batch) {
            transformer.forward(cache, tokens, at, Math.min(tokens.length, at + batch), logits);
        }
        read = tokens;
    }
}
