package longhand.engine.constraint;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import longhand.engine.tokenizer.Tokenizer;

/// The tokens of a vocabulary as a trie of their bytes, in flat arrays: the nodes depth first, so that a walk that
/// skips a subtree jumps to its end. Tokens that say nothing, and those that end a text, are not in it. Immutable,
/// thread-safe; about 13 bytes a node.
public final class VocabularyTrie {

    /// No token.
    static final int NONE = -1;

    /// Node 0 is the root.
    private final byte[] labels;

    private final int[] ends;
    private final int[] tokens;

    /// Per token another one with the same bytes, or [#NONE].
    private final int[] twins;

    private VocabularyTrie(List<byte[]> bytes, int[] sorted) {
        Builder builder = new Builder(bytes, sorted);
        this.labels = Arrays.copyOf(builder.labels, builder.size);
        this.ends = Arrays.copyOf(builder.ends, builder.size);
        this.tokens = Arrays.copyOf(builder.tokens, builder.size);
        this.twins = builder.twins;
    }

    public static VocabularyTrie of(Tokenizer tokenizer) {
        List<byte[]> bytes = IntStream.range(0, tokenizer.vocabularySize())
                .mapToObj(token -> said(tokenizer, token))
                .toList();
        int[] sorted = IntStream.range(0, bytes.size())
                .filter(token -> bytes.get(token).length > 0)
                .boxed()
                .sorted(Comparator.comparing(bytes::get, Arrays::compareUnsigned))
                .mapToInt(Integer::intValue)
                .toArray();
        return new VocabularyTrie(bytes, sorted);
    }

    private static byte[] said(Tokenizer tokenizer, int token) {
        boolean silent = tokenizer.isEndOfText(token) || tokenizer.isControl(token);
        return silent ? new byte[0] : tokenizer.bytes(token);
    }

    /// How many nodes there are, the root included.
    int size() {
        return labels.length;
    }

    /// The byte that leads to a node, 0..255.
    int label(int node) {
        return labels[node] & 0xff;
    }

    /// The first node behind a node's subtree: its next sibling, if it has one.
    int end(int node) {
        return ends[node];
    }

    /// A token that is spelled when a node is reached, or [#NONE].
    int token(int node) {
        return tokens[node];
    }

    /// Another token with the same bytes, or [#NONE].
    int twin(int token) {
        return twins[token];
    }

    /// Mutable while the trie is made.
    private static final class Builder {

        private final List<byte[]> bytes;
        private final int[] sorted;
        private byte[] labels = new byte[1 << 10];
        private int[] ends = new int[1 << 10];
        private int[] tokens = new int[1 << 10];
        private final int[] twins;
        private int size;

        Builder(List<byte[]> bytes, int[] sorted) {
            this.bytes = bytes;
            this.sorted = sorted;
            this.twins = new int[bytes.size()];
            Arrays.fill(twins, NONE);
            add(0, 0, sorted.length, 0);
        }

        /// The tokens from `from` to `to - 1` begin alike, with `depth` bytes.
        private void add(int label, int from, int to, int depth) {
            int node = append(label);
            int at = from;
            while (at < to && bytes.get(sorted[at]).length == depth) {
                twins[sorted[at]] = tokens[node];
                tokens[node] = sorted[at++];
            }
            while (at < to) {
                int first = at;
                byte next = bytes.get(sorted[at])[depth];
                while (at < to && bytes.get(sorted[at])[depth] == next) {
                    at++;
                }
                add(next, first, at, depth + 1);
            }
            ends[node] = size;
        }

        private int append(int label) {
            if (size == labels.length) {
                labels = Arrays.copyOf(labels, 2 * size);
                ends = Arrays.copyOf(ends, 2 * size);
                tokens = Arrays.copyOf(tokens, 2 * size);
            }
            labels[size] = (byte) label;
            tokens[size] = NONE;
            return size++;
        }
    }
}
