package longhand.engine.verse;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import longhand.engine.api.EngineError.DeadEnd;
import longhand.engine.api.EngineException;
import longhand.engine.form.Whole.Figure;
import longhand.engine.rule.LexiconKnowledge;
import longhand.engine.rule.RuleCompiler;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.Transformer;
import org.jspecify.annotations.Nullable;

/// Writes poems in a form, line by line. The model sees a few examples and the title; each line is searched for among
/// those that keep the form, and of a couplet both lines are chosen together. Confined to the decode thread.
public final class PoemWriter {

    private static final String UNTITLED = "Untitled";

    private final VerseWords words;
    private final SpelledWords spelled;
    private final Voice voice;
    private final LineSearch search;
    private final PageReader reader;
    private final Partners partners;
    private final Tokenizer tokenizer;
    private final Transformer transformer;
    private @Nullable RuleCompiler compiler;
    private @Nullable PalindromeWriter palindromes;

    public PoemWriter(VerseWords words, Tokenizer tokenizer, Transformer transformer) {
        this(new SpelledWords(words, tokenizer), tokenizer, transformer);
    }

    /// With words that were spelled while the model was loaded.
    ///
    /// @param spelled in the tokens of that tokenizer
    public PoemWriter(SpelledWords spelled, Tokenizer tokenizer, Transformer transformer) {
        this.words = spelled.words();
        this.tokenizer = tokenizer;
        this.transformer = transformer;
        this.spelled = spelled;
        this.partners = new Partners(words);
        this.voice = new Voice(transformer);
        this.search = new LineSearch(words, spelled, tokenizer, voice);
        this.reader = new PageReader(tokenizer, spelled, voice);
    }

    /// Made for the first poem: it is for rules, but costs little beside a poem.
    private RuleCompiler compiler() {
        RuleCompiler there = compiler;
        if (there == null) {
            there = new RuleCompiler(words.lexicon(), LexiconKnowledge.of(words.lexicon()));
            compiler = there;
        }
        return there;
    }

    private Optional<Poem> palindrome(PoemRequest request, Consumer<String> line, BooleanSupplier stopped)
            throws EngineException {
        if (!PalindromeWriter.canWrite(request.form())) {
            throw new EngineException(new DeadEnd(request.form().title() + ", which is more than one line", ""));
        }
        PalindromeWriter there = palindromes;
        if (there == null) {
            there = new PalindromeWriter(words, tokenizer, transformer);
            palindromes = there;
        }
        return there.write(request, line, stopped);
    }

    /// Writes a poem, or the lines that are asked for behind those that are given.
    ///
    /// @param line hears each line when it is settled; not those that were given
    /// @return the poem with the lines that were written; empty if it was stopped
    /// @throws EngineException if the model failed, or if no poem in this form can be made of these words
    public Optional<Poem> write(PoemRequest request, Consumer<String> line, BooleanSupplier stopped)
            throws EngineException {
        if (request.form().whole().figure() == Figure.LETTER_PALINDROME) {
            return palindrome(request, line, stopped);
        }
        long before = voice.passes();
        PoemPrompt prompt = new PoemPrompt(request.examples());
        Theme theme = reader.theme(prompt, request.about(), UNTITLED, words);
        Page page = reader.line(prompt.begun(request.about(), request.given()));
        LineSpaces spaces = new LineSpaces(request.form(), words, compiler(), spelled.spellable());
        Writing writing = new Writing(
                request,
                words,
                new LineChoice(request, words, search, spaces, theme, stopped),
                new RhymeScheme(request.form(), words, partners, spaces.endable()),
                spaces.endWords(),
                reader,
                line);
        Spoken spoken = Spoken.nothing(prompt.lines(words));
        for (GivenLine given : request.given()) {
            spoken = writing.take(given, prompt.words(given.text(), words), spoken);
        }
        return writing.write(page, spoken, stopped).map(lines -> Poem.of(lines, voice.passes() - before));
    }
}
