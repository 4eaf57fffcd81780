package longhand.engine.verse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import longhand.engine.api.EngineException;
import longhand.engine.form.Form;
import longhand.engine.form.FormLibrary;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.prompt.PromptParts;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.verse.PoemRequest.Effort;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a poem says of its likelihood is what the model says of its text, read from the first word to the last.
class PoemLikelihoodTest {

    private static final Tokenizer TOKENIZER = new LetterTokenizer();
    private static final FormLibrary LIBRARY = FormLibrary.open();
    private static final VerseWords WORDS = VerseWords.of(Lexicon.english());

    @ParameterizedTest
    @ValueSource(strings = {"haiku", "couplets", "limerick", "quatrain"})
    void eachLineIsAsLikelyAsItsTokens(String id) throws EngineException {
        Form form = LIBRARY.find(id).orElseThrow();
        PrefixTransformer model = new PrefixTransformer(TOKENIZER.vocabularySize());
        PoemRequest request = new PoemRequest(form, LIBRARY.shown(form), "Rain", Effort.NORMAL, 3);
        Poem poem = new PoemWriter(WORDS, TOKENIZER, model)
                .write(request, _ -> {}, () -> false)
                .orElseThrow();
        String prompt = new PoemPrompt(request.examples()).titled("Rain");
        List<Integer> read = Arrays.stream(PromptParts.text(prompt).encode(TOKENIZER))
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
        read.add(TOKENIZER.encode("\n", false, false)[0]);
        for (FoundLine line : poem.found()) {
            double log = 0;
            for (int token : line.tokens()) {
                log += logProbability(model.behind(read), token);
                read.add(token);
            }
            assertEquals(log, line.log(), 1e-3, line.text());
        }
    }

    private static double logProbability(float[] logits, int token) {
        double total = 0;
        for (float logit : logits) {
            total += Math.exp(logit);
        }
        return logits[token] - Math.log(total);
    }
}
