package longhand.engine.generation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import longhand.engine.api.EngineError.BackendFailure;
import longhand.engine.api.EngineException;
import longhand.engine.api.LikelyWord;
import longhand.engine.constraint.TokenConstraint;
import longhand.engine.prompt.PromptParts;
import longhand.engine.sampling.Logits;
import longhand.engine.tensor.KvCache;
import longhand.engine.text.CaretWord;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.Transformer;

/// Finds the likeliest next words: whole ones, however many tokens they have. The likeliest beginnings are read on side
/// by side, and the search ends when no beginning is as likely any more as the last word that is wanted. What the page
/// had in common with the last one stays read. Deterministic; confined to the decode thread.
final class NextWords {

    /// Tokens of the page that are read: the last page or two decide, and the caret waits.
    private static final int WINDOW = 768;

    /// Beginnings that are read in one pass.
    private static final int SIDE_BY_SIDE = 16;

    /// Tokens of the longest word.
    private static final int DEEPEST = 12;

    private static final Comparator<WordBranch> LIKELIEST = Comparator.comparingDouble(branch -> -branch.log());

    private final Tokenizer tokenizer;
    private final Transformer transformer;
    private final Logits logits;
    private final KvCache cache;
    private int[] read = {};

    NextWords(Tokenizer tokenizer, Transformer transformer, Logits logits) {
        this.tokenizer = tokenizer;
        this.transformer = transformer;
        this.logits = logits;
        this.cache = transformer.newCache();
    }

    /// The likeliest words at the caret.
    ///
    /// @param rules   behind the page; all of them hold
    /// @param stopped asked between passes
    /// @return empty if it was stopped
    Optional<List<LikelyWord>> find(CaretWord caret, List<TokenConstraint> rules, int most, BooleanSupplier stopped)
            throws EngineException {
        int[] page = page(caret.page());
        if (!read(page, stopped)) {
            return Optional.empty();
        }
        WordHarvest harvest = new WordHarvest(most);
        WordGrowth growth = new WordGrowth(tokenizer, caret, rules, harvest);
        PriorityQueue<WordBranch> open = new PriorityQueue<>(LIKELIEST);
        transformer.forward(cache, page, page.length - 1, page.length, logits.raw());
        open.addAll(growth.of(WordBranch.ROOT, cache, started()));
        while (!open.isEmpty() && open.peek().log() > harvest.least()) {
            if (stopped.getAsBoolean()) {
                return Optional.empty();
            }
            open.addAll(grown(likeliest(open, harvest.least()), growth));
        }
        cache.rewind(page.length - 1);
        return Optional.of(harvest.words());
    }

    private static List<WordBranch> likeliest(PriorityQueue<WordBranch> open, double least) {
        List<WordBranch> taken = new ArrayList<>();
        while (taken.size() < SIDE_BY_SIDE && !open.isEmpty() && open.peek().log() > least) {
            taken.add(open.remove());
        }
        return taken;
    }

    /// All of them by one token.
    private List<WordBranch> grown(List<WordBranch> branches, WordGrowth growth) throws EngineException {
        List<KvCache> caches =
                branches.stream().map(branch -> branch.ahead().fork()).toList();
        int[] tokens = branches.stream().mapToInt(WordBranch::last).toArray();
        List<WordBranch> all = new ArrayList<>();
        List<EngineException> broken = new ArrayList<>();
        transformer.forwardEach(caches, tokens, (place, next) -> {
            System.arraycopy(next, 0, logits.raw(), 0, next.length);
            try {
                all.addAll(growth.of(branches.get(place), caches.get(place), started()));
            } catch (EngineException notFinite) {
                broken.add(notFinite);
            }
        });
        if (!broken.isEmpty()) {
            throw broken.getFirst();
        }
        return all.stream().filter(branch -> branch.tokens().size() < DEEPEST).toList();
    }

    private Logits started() throws EngineException {
        if (!logits.start()) {
            throw new EngineException(new BackendFailure("suggestion", "the model's numbers are not finite"));
        }
        return logits;
    }

    /// The end of a page as tokens; not empty.
    private int[] page(String text) {
        int room = Math.min(WINDOW, transformer.contextTokens() - DEEPEST);
        int start = new PageStart(text, room, from -> encode(text.substring(from)).length <= room).find();
        int[] tokens = encode(text.substring(start));
        return tokens.length > 0 ? tokens : encode("\n");
    }

    private int[] encode(String text) {
        return PromptParts.text(text).encode(tokenizer);
    }

    /// Brings the cache to all tokens of the page but the last.
    private boolean read(int[] page, BooleanSupplier stopped) {
        int batch = transformer.batchTokens();
        int to = page.length - 1;
        int limit = Math.min(to, Math.min(read.length, cache.length()));
        int mismatch = Arrays.mismatch(read, 0, limit, page, 0, limit);
        // Whole batches only: how a token is computed must depend on no earlier page.
        int at = (mismatch < 0 ? limit : mismatch) / batch * batch;
        cache.rewind(at);
        read = page.clone();
        for (; at < to && !stopped.getAsBoolean(); at = Math.min(to, at + batch)) {
            transformer.read(cache, page, at, Math.min(to, at + batch));
        }
        return at >= to;
    }

    /// A word as people read it.
    static String text(byte[] said) {
        return new String(said, StandardCharsets.UTF_8);
    }
}
