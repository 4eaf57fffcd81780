package longhand.engine.verse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How words are spelled in tokens: one way each, which is the model's own. The words below a node are neighbours in
/// the trie's order, so that a set of words that may come is asked with one search. Immutable.
final class TokenTrie {

    static final int ROOT = 0;
    static final int NONE = -1;

    private final int[] order;
    private final int[] places;
    private final int[] first;
    private final int[] tokens;
    private final int[] low;
    private final int[] high;
    private final int[] word;

    /// @param spellings tokens by word; an empty one is not in the trie
    TokenTrie(List<int[]> spellings) {
        order = IntStream.range(0, spellings.size())
                .filter(w -> spellings.get(w).length > 0)
                .boxed()
                .sorted(Comparator.comparing(spellings::get, Arrays::compare))
                .mapToInt(Integer::intValue)
                .toArray();
        places = new int[spellings.size()];
        Arrays.fill(places, NONE);
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
        }
        Builder builder = new Builder(spellings);
        first = builder.first();
        tokens = builder.column(0);
        low = builder.column(1);
        high = builder.column(2);
        word = builder.column(3);
    }

    /// Nodes breadth first, so that the children of a node lie side by side.
    private final class Builder {

        private final List<int[]> nodes = new ArrayList<>();
        private final List<Integer> firsts = new ArrayList<>();

        Builder(List<int[]> spellings) {
            List<Integer> depths = new ArrayList<>(List.of(0));
            nodes.add(new int[] {NONE, 0, order.length, NONE});
            for (int node = 0; node < nodes.size(); node++) {
                firsts.add(nodes.size());
                int depth = depths.get(node);
                int at = nodes.get(node)[1];
                int end = nodes.get(node)[2];
                if (at < end && spellings.get(order[at]).length == depth) {
                    nodes.get(node)[3] = order[at++];
                }
                while (at < end) {
                    int token = spellings.get(order[at])[depth];
                    int from = at;
                    while (at < end && spellings.get(order[at])[depth] == token) {
                        at++;
                    }
                    nodes.add(new int[] {token, from, at, NONE});
                    depths.add(depth + 1);
                }
            }
            firsts.add(nodes.size());
        }

        int[] first() {
            return firsts.stream().mapToInt(Integer::intValue).toArray();
        }

        int[] column(int column) {
            return nodes.stream().mapToInt(node -> node[column]).toArray();
        }
    }

    /// Nodes from here to [#end] are the children of a node.
    int first(int node) {
        return first[node];
    }

    int end(int node) {
        return first[node + 1];
    }

    /// The token that leads to a node.
    int token(int node) {
        return tokens[node];
    }

    /// The word that is spelled when a node is reached; [#NONE] = none is.
    int word(int node) {
        return word[node];
    }

    boolean isLeaf(int node) {
        return first(node) == end(node);
    }

    /// Whether one of the words at and below a node is in the set.
    ///
    /// @param set as [#placed] gives it
    boolean reaches(int node, BitSet set) {
        int next = set.nextSetBit(low[node]);
        return next >= 0 && next < high[node];
    }

    /// A set of words by their places in this trie.
    BitSet placed(BitSet words) {
        BitSet set = new BitSet(order.length);
        for (int w = words.nextSetBit(0); w >= 0; w = words.nextSetBit(w + 1)) {
            if (places[w] != NONE) {
                set.set(places[w]);
            }
        }
        return set;
    }

    /// The words that are spelled here.
    BitSet words() {
        BitSet all = new BitSet();
        Arrays.stream(order).forEach(all::set);
        return all;
    }
}
