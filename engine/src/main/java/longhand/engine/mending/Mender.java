package longhand.engine.mending;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longhand.engine.api.EngineException;
import longhand.engine.api.Likelihood;
import longhand.engine.form.Form;
import longhand.engine.form.LineRule;
import longhand.engine.lexicon.Rhyme;
import longhand.engine.lexicon.Rhymes;
import longhand.engine.scansion.FormCheck;
import longhand.engine.scoring.Likelihoods;
import longhand.engine.text.Words;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.Transformer;

/// Finds the smallest changes by which a line keeps its form: one word put in, taken out or exchanged; only if that
/// does not do, two. Of changes of one size the model says which reads best, and the writer's own words count more. A
/// line that keeps its form is offered with another word.
/// Confined to the decode thread.
public final class Mender {

    /// Words that are tried at one place.
    private static final int WORDS = 400;

    /// The same where two places change.
    private static final int WORDS_OF_TWO = 40;

    /// Ends of lines that are tried as the first of two changes.
    private static final int FEW = 6;

    /// Lines that the model compares.
    private static final int COMPARED = 48;

    /// What a word costs that the writer has not written, in nats a token.
    private static final double STRANGE = 0.5;

    private final FormCheck check;
    private final Alternatives alternatives;
    private final Likelihoods likelihoods;
    private final Rhymes rhymes;

    public Mender(FormCheck check, Tokenizer tokenizer, Transformer transformer) {
        this.check = check;
        this.alternatives = new Alternatives(check.speech().lexicon(), tokenizer, transformer);
        this.likelihoods = new Likelihoods(tokenizer, transformer);
        this.rhymes = new Rhymes(check.speech().lexicon());
    }

    /// A line that breaks its form, or keeps it and could be another, and the poem about it.
    ///
    /// @param form  with what the writer has given for it
    /// @param lines of the poem, none of them blank; no more than the form has
    /// @param line  from 0
    public record Broken(Form form, List<String> lines, int line) {

        public Broken {
            lines = List.copyOf(lines);
        }

        private LineRule rule() {
            return form.lines().get(line);
        }

        private String text() {
            return lines.get(line);
        }

        private String before() {
            return String.join("\n", lines.subList(0, line)) + "\n";
        }

        /// The lines that have something in common with it.
        private Stream<String> others(Function<LineRule, String> common) {
            String mine = common.apply(rule());
            return IntStream.range(0, lines.size())
                    .filter(other -> other != line && !mine.isEmpty())
                    .filter(other -> common.apply(form.lines().get(other)).equals(mine))
                    .mapToObj(lines::get);
        }
    }

    /// Lines that could stand there, the best first; none if neither one change nor two do, or if it was stopped.
    ///
    /// @param most    how many
    /// @param stopped asked now and then
    public List<Mended> mend(Broken broken, int most, BooleanSupplier stopped) throws EngineException {
        LineJudge judge = new LineJudge(check, broken.form, broken.lines, broken.line);
        List<Mended> refrains = refrains(broken, judge);
        if (!refrains.isEmpty()) {
            return refrains;
        }
        List<LineDraft> found = changed(broken, List.of(new LineDraft(broken.text(), 0)), WORDS, judge, stopped);
        if (found.isEmpty() && !judge.keeps(broken.text())) {
            found = changed(broken, unjudged(broken), WORDS_OF_TWO, judge, stopped);
        }
        return compared(broken, found, most, stopped);
    }

    /// Lines that this one has to repeat, if it keeps its form as one of them.
    private static List<Mended> refrains(Broken broken, LineJudge judge) {
        return broken.others(LineRule::refrain)
                .distinct()
                .filter(text -> !text.equals(broken.text()) && judge.keeps(text))
                .map(text -> new Mended(text, 0, 0))
                .toList();
    }

    /// Drafts with one change, whether they keep the form or not: without any of their words, or with one more at the
    /// end, or with another end, which decides about the rhyme.
    private List<LineDraft> unjudged(Broken broken) {
        LineDraft line = new LineDraft(broken.text(), 0);
        int words = line.words().size();
        if (words < 2) {
            return List.of();
        }
        Stream<LineDraft> without = IntStream.range(0, words).mapToObj(line::without);
        Stream<LineDraft> with = likely(broken, line, words, FEW).stream().map(word -> line.with(words, word));
        return Stream.of(exchanges(broken, line, words - 1, FEW).limit(FEW), without, with)
                .flatMap(drafts -> drafts)
                .toList();
    }

    private List<LineDraft> changed(
            Broken broken, List<LineDraft> from, int words, LineJudge judge, BooleanSupplier stopped) {
        Set<LineDraft> found = new LinkedHashSet<>();
        for (LineDraft draft : from) {
            for (int place = 0; place <= draft.words().size() && !stopped.getAsBoolean(); place++) {
                changes(broken, draft, place, words)
                        .filter(changed -> judge.keeps(changed.text()))
                        .limit(COMPARED / 4)
                        .forEach(found::add);
            }
            if (found.size() >= COMPARED) {
                break;
            }
        }
        return List.copyOf(found);
    }

    private Stream<LineDraft> changes(Broken broken, LineDraft draft, int place, int words) {
        boolean there = place < draft.words().size();
        Stream<LineDraft> without = there && draft.words().size() > 1 ? Stream.of(draft.without(place)) : Stream.of();
        Stream<LineDraft> exchanged = there ? exchanges(broken, draft, place, words) : Stream.of();
        Stream<LineDraft> with = likely(broken, draft, place, words).stream().map(word -> draft.with(place, word));
        return Stream.of(without, exchanged, with).flatMap(changed -> changed);
    }

    private Stream<LineDraft> exchanges(Broken broken, LineDraft draft, int place, int words) {
        boolean end = place == draft.words().size() - 1;
        List<String> rhyming = end ? rhyming(broken) : List.of();
        List<String> others = rhyming.isEmpty() ? likely(broken, draft, place, words) : rhyming;
        return others.stream()
                .filter(word -> !word.equals(draft.words().get(place).plain()))
                .map(word -> draft.exchanged(place, word));
    }

    private List<String> likely(Broken broken, LineDraft draft, int place, int words) {
        return alternatives.behind(broken.before() + draft.before(place), words);
    }

    /// Common words that rhyme with the lines that this one has to rhyme with.
    private List<String> rhyming(Broken broken) {
        return broken.others(LineRule::rhyme)
                .map(Words::of)
                .filter(words -> !words.isEmpty())
                .flatMap(words ->
                        rhymes.perfect(check.speech().of(words.getLast().text()).readings()).stream())
                .filter(rhyme -> check.speech().lexicon().isForVerse(rhyme.word()))
                .map(Rhyme::spelling)
                .distinct()
                .limit(WORDS)
                .toList();
    }

    private List<Mended> compared(Broken broken, List<LineDraft> found, int most, BooleanSupplier stopped)
            throws EngineException {
        List<String> texts = found.stream().map(LineDraft::text).toList();
        List<Likelihood> judged = likelihoods.of(broken.before(), texts, stopped);
        List<Mended> mended = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            double score = judged.get(i).perToken() - STRANGE * strangers(broken.text(), texts.get(i));
            mended.add(new Mended(texts.get(i), found.get(i).changes(), score));
        }
        return mended.stream()
                .sorted(Comparator.comparingInt(Mended::changes)
                        .thenComparing(Comparator.comparingDouble(Mended::score).reversed()))
                .limit(most)
                .toList();
    }

    private static long strangers(String own, String text) {
        List<String> known = Words.of(own).stream().map(Words.Word::plain).toList();
        return Words.of(text).stream()
                .filter(word -> !known.contains(word.plain()))
                .count();
    }
}
