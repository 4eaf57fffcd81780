package longhand.engine.verse;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.tensor.KvCache;
import org.jspecify.annotations.Nullable;

/// A line that is being tried, up to its last token. A chain: each holds what it adds to its parent. Confined to the
/// decode thread.
///
/// Its cache holds the parent's tokens until the voice has read its own.
final class Hypothesis {

    /// What may come behind it.
    enum Place {
        /// The first word.
        START,
        /// A word is being spelled, or has just been.
        WORD,
        /// Another word: behind a comma and its like.
        MARK,
        /// Nothing.
        DONE
    }

    /// What a chain adds up to.
    ///
    /// @param log     the tokens', in nats
    /// @param theme   of words that fit the title
    /// @param badFeet as [Manners#isBadFoot] counts them
    /// @param costs   of repetitions
    /// @param worst   of the finished words, in nats
    /// @param last    of the last finished word
    /// @param spelled of the word that is being spelled
    record Sums(double log, double theme, int badFeet, double costs, double worst, double last, double spelled) {

        static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0, 0);

        /// With a mark or a line break more.
        Sums and(double token) {
            return new Sums(log + token, theme, badFeet, costs, worst, last, 0);
        }

        /// With a token of a word more.
        Sums spelling(double token, boolean begins) {
            return new Sums(log + token, theme, badFeet, costs, worst, last, (begins ? 0 : spelled) + token);
        }

        /// With its last word finished.
        Sums ended(double bonus, boolean bad, double cost) {
            return new Sums(
                    log,
                    theme + bonus,
                    badFeet + (bad ? 1 : 0),
                    costs + cost,
                    Math.min(worst, spelled),
                    spelled,
                    spelled);
        }
    }

    static final int NO_MARK = -1;

    final @Nullable Hypothesis parent;
    /// Ahead of the token, and not read by the model yet; [#NO_MARK] = none.
    final int mark;
    final int token;
    final Place place;
    /// Behind the finished words.
    final Stand stand;
    /// In the trie of its place; [TokenTrie#ROOT] = no word has been begun.
    final int node;
    final boolean starting;
    final List<Integer> words;
    final Sums sums;

    private KvCache cache;
    private int children;

    Hypothesis(
            @Nullable Hypothesis parent,
            KvCache cache,
            int mark,
            int token,
            Place place,
            Stand stand,
            int node,
            boolean starting,
            List<Integer> words,
            Sums sums) {
        this.parent = parent;
        this.cache = cache;
        this.mark = mark;
        this.token = token;
        this.place = place;
        this.stand = stand;
        this.node = node;
        this.starting = starting;
        this.words = words;
        this.sums = sums;
    }

    KvCache cache() {
        return cache;
    }

    /// The line that has nothing yet.
    static Hypothesis first(Page page, Stand stand) {
        return new Hypothesis(
                null,
                page.cache().fork(),
                NO_MARK,
                page.last(),
                Place.START,
                stand,
                TokenTrie.ROOT,
                true,
                List.of(),
                Sums.NONE);
    }

    /// Tells its parent that it is one of those that stay; all of them do before the first [#inherit].
    void keep() {
        if (parent != null) {
            parent.children++;
        }
    }

    /// The cache for a child: the last one takes this one's own.
    private KvCache handOver() {
        children--;
        return children == 0 ? cache : cache.fork();
    }

    /// Takes a cache of its own from its parent, which must not be read any more after its last child.
    void inherit() {
        Hypothesis from = parent;
        if (from != null) {
            cache = from.handOver();
        }
    }

    /// The tokens since the line began.
    List<Integer> tokens() {
        List<Integer> reversed = new ArrayList<>();
        for (Hypothesis at = this; at != null && at.parent != null; at = at.parent) {
            reversed.add(at.token);
            if (at.mark != NO_MARK) {
                reversed.add(at.mark);
            }
        }
        return reversed.reversed();
    }
}
