package longhand.engine.verse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import longhand.engine.testing.Property;
import org.junit.jupiter.api.Test;

class TokenTrieTest {

    private static int walk(TokenTrie trie, int... tokens) {
        int node = TokenTrie.ROOT;
        for (int token : tokens) {
            int found = TokenTrie.NONE;
            for (int child = trie.first(node); child < trie.end(node); child++) {
                found = trie.token(child) == token ? child : found;
            }
            node = found;
        }
        return node;
    }

    @Test
    void aWordMayEndWhereAnotherGoesOn() {
        TokenTrie trie = new TokenTrie(List.of(new int[] {1, 2}, new int[] {1}, new int[0], new int[] {3}));
        assertEquals(1, trie.word(walk(trie, 1)));
        assertEquals(0, trie.word(walk(trie, 1, 2)));
        assertFalse(trie.isLeaf(walk(trie, 1)));
        assertTrue(trie.isLeaf(walk(trie, 3)));
        assertEquals("{0, 1, 3}", trie.words().toString());
    }

    @Test
    void knowsWhichNodesLeadIntoASet() {
        Property.holds(100, random -> {
            Set<List<Integer>> seen = new HashSet<>();
            List<int[]> spellings = new ArrayList<>();
            while (spellings.size() < 40) {
                int[] tokens = random.ints(random.nextInt(1, 5), 0, 4).toArray();
                if (seen.add(java.util.Arrays.stream(tokens).boxed().toList())) {
                    spellings.add(tokens);
                }
            }
            TokenTrie trie = new TokenTrie(spellings);
            BitSet words = new BitSet();
            random.ints(8, 0, 40).forEach(words::set);
            BitSet placed = trie.placed(words);
            assertEquals(words.cardinality(), placed.cardinality());
            int[] prefix = spellings.get(random.nextInt(40));
            int length = random.nextInt(1, prefix.length + 1);
            int[] part = java.util.Arrays.copyOf(prefix, length);
            boolean expected = words.stream().anyMatch(word -> {
                int[] spelled = spellings.get(word);
                return spelled.length >= length
                        && java.util.Arrays.equals(part, java.util.Arrays.copyOf(spelled, length));
            });
            assertEquals(expected, trie.reaches(walk(trie, part), placed));
        });
    }
}
