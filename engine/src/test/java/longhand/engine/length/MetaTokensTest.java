package longhand.engine.length;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import longhand.engine.api.MetaLength;
import longhand.engine.tokenizer.SmallVocabulary;
import longhand.engine.tokenizer.Tokenizer;
import org.junit.jupiter.api.Test;

/// Which vocabularies hold the nine tokens of Ruler.
class MetaTokensTest {

    private static final List<String> NINE =
            Arrays.stream(MetaLength.values()).map(MetaLength::token).toList();

    @Test
    void allNineAreFoundWhateverTheirKind() throws Exception {
        for (boolean parsed : new boolean[] {true, false}) {
            Tokenizer tokenizer = SmallVocabulary.tokenizer(NINE, parsed);
            MetaTokens tokens = MetaTokens.of(tokenizer);
            assertTrue(tokens.areThere());
            assertEquals(9, tokens.all().cardinality());
            for (MetaLength length : MetaLength.values()) {
                assertEquals(length.token(), tokenizer.piece(tokens.token(length)));
            }
        }
    }

    @Test
    void someOfThemAreNone() throws Exception {
        for (String missing : NINE) {
            List<String> eight = new ArrayList<>(NINE);
            Collections.replaceAll(eight, missing, "[MLT:900]");
            MetaTokens tokens = MetaTokens.of(SmallVocabulary.tokenizer(eight, true));
            assertFalse(tokens.areThere(), missing);
            assertTrue(tokens.all().isEmpty());
            assertEquals(Optional.empty(), tokens.likeliest(new float[300]));
        }
    }

    @Test
    void aVocabularyThatSpellsThemInPiecesHasNone() throws Exception {
        assertFalse(MetaTokens.of(SmallVocabulary.tokenizer(true)).areThere());
    }

    @Test
    void theLikeliestIsTheOneThatTheModelExpectsMost() throws Exception {
        Tokenizer tokenizer = SmallVocabulary.tokenizer(NINE, true);
        MetaTokens tokens = MetaTokens.of(tokenizer);
        float[] logits = new float[tokenizer.vocabularySize()];
        logits['a'] = 9;
        Arrays.stream(MetaLength.values()).forEach(length -> logits[tokens.token(length)] = -5);
        logits[tokens.token(MetaLength.OVER_800)] = -1;
        assertEquals(Optional.of(MetaLength.OVER_800), tokens.likeliest(logits));
        logits[tokens.token(MetaLength.WORDS_50)] = 1;
        assertEquals(Optional.of(MetaLength.WORDS_50), tokens.likeliest(logits));
    }
}
