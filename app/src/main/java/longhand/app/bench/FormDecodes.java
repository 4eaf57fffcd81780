package longhand.app.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import longhand.engine.api.EngineError;
import longhand.engine.api.EngineException;
import longhand.engine.form.Form;
import longhand.engine.form.FormLibrary;
import longhand.engine.form.Measure;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.SoundGuess;
import longhand.engine.lexicon.Speech;
import longhand.engine.rule.LexiconKnowledge;
import longhand.engine.rule.Rule;
import longhand.engine.rule.RuleCheck;
import longhand.engine.rule.RuleText;
import longhand.engine.scansion.FormCheck;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.SideBySide;
import longhand.engine.transformer.Transformer;
import longhand.engine.verse.Poem;
import longhand.engine.verse.PoemRequest;
import longhand.engine.verse.PoemRequest.Effort;
import longhand.engine.verse.PoemWriter;
import longhand.engine.verse.SpelledWords;
import longhand.engine.verse.VerseWords;

/// Decodes forms under their masks alone, which find no way round a dead end and mend nothing. Confined to one thread.
final class FormDecodes {

    private static final double NANOS_PER_MILLI = 1e6;

    private final FormLibrary library = FormLibrary.open();
    private final Tokenizer tokenizer;
    private final Transformer transformer;
    private final int beside;
    private final FormCheck check;
    private final SpelledWords spelled;
    private final RandomDecodes passages;

    /// @param beside poems that are written side by side
    FormDecodes(Tokenizer tokenizer, Transformer transformer, int beside) {
        this.tokenizer = tokenizer;
        this.transformer = transformer;
        this.beside = beside;
        Lexicon lexicon = Lexicon.english();
        check = new FormCheck(new Speech(lexicon, SoundGuess.english()));
        spelled = new SpelledWords(VerseWords.of(lexicon), tokenizer);
        RuleCheck rules = new RuleCheck(LexiconKnowledge.of(lexicon));
        passages = new RandomDecodes(new RuleMasks(tokenizer), rules);
    }

    /// Milliseconds until a form is ready to be written in, with the title read.
    double compile(Form form) throws EngineException {
        long start = System.nanoTime();
        if (form.isProse()) {
            passages.of(rules(form), 0);
        } else {
            poem(new PoemWriter(spelled, tokenizer, transformer), form, 1, true);
        }
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }

    /// @return valid = of those that ended, by the check that shares no code with the masks
    RandomDecodes.Found of(Form form, int decodes) throws EngineException {
        if (form.isProse()) {
            return passages.of(rules(form), decodes);
        }
        List<Optional<Poem>> poems = poems(form, decodes);
        List<Poem> ended = poems.stream().flatMap(Optional::stream).toList();
        long valid = ended.stream()
                .filter(poem -> check.check(spelled(form), poem.lines()).isValid())
                .count();
        return new RandomDecodes.Found(decodes, ended.size(), (int) valid);
    }

    /// Of the seeds from 1 on: every piece of work writes the next one until there is none left.
    private List<Optional<Poem>> poems(Form form, int decodes) throws EngineException {
        List<Optional<Poem>> poems = new ArrayList<>();
        List<EngineException> failures = new ArrayList<>();
        Iterator<Integer> seeds = IntStream.rangeClosed(1, decodes).iterator();
        SideBySide.Work piece = model -> {
            PoemWriter writer = new PoemWriter(spelled, tokenizer, model);
            try {
                while (seeds.hasNext()) {
                    poems.add(poem(writer, form, seeds.next(), false));
                }
            } catch (EngineException failed) {
                failures.add(failed);
            }
        };
        Iterator<SideBySide.Work> pieces =
                Collections.nCopies(Math.min(beside, decodes), piece).iterator();
        new SideBySide(transformer, beside).run(() -> pieces.hasNext() ? Optional.of(pieces.next()) : Optional.empty());
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return poems;
    }

    /// A poem; empty if it ran into a dead end or was stopped.
    private Optional<Poem> poem(PoemWriter writer, Form form, long seed, boolean stopped) throws EngineException {
        String title = BenchTexts.titles()
                .get((int) (seed % BenchTexts.titles().size()))
                .text();
        PoemRequest request = new PoemRequest(spelled(form), library.shown(form), title, Effort.MASKED, seed);
        try {
            return writer.write(request, _ -> {}, () -> stopped);
        } catch (EngineException ended) {
            if (ended.error() instanceof EngineError.DeadEnd) {
                return Optional.empty();
            }
            throw ended;
        }
    }

    /// With the word that its first example was written with, where it asks for one.
    private static Form spelled(Form form) {
        return form.asks() == Form.Asks.NOTHING
                ? form
                : form.spelling(form.examples().getFirst().word());
    }

    /// Prose is rules for words and a number of them.
    private static List<Rule> rules(Form form) {
        Measure.Passage passage = (Measure.Passage) form.lines().getFirst().measure();
        List<Rule> rules = new ArrayList<>();
        rules.add(RuleText.read("exactly " + passage.words() + " words"));
        form.whole().sayable().forEach(rule -> rules.add(RuleText.read(rule)));
        return rules;
    }

    static List<Form> forms() {
        return FormLibrary.open().all();
    }
}
