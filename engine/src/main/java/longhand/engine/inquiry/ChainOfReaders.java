package longhand.engine.inquiry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import longhand.engine.api.EngineException;
import longhand.engine.recurrence.LexicalSimilarity;
import longhand.engine.recurrence.Rememberer;
import longhand.engine.scoring.Judge;
import longhand.engine.text.Content;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.PromptLines;
import longhand.engine.text.Sentence;
import longhand.engine.text.Sentences;
import longhand.engine.text.Standard;
import longhand.engine.text.WordCounter;

/// Chain of agents (Zhang et al., 2024, arXiv:2406.02818) for models that invent more than they note: each
/// reader sees one chapter and the notes of those before it, and hands on the best sentences of both. The
/// last one's notes are the answer. Immutable.
public final class ChainOfReaders {

    /// Notes that are handed on.
    static final int NOTES = 12;

    private static final String BETWEEN = "\n\n";

    /// Two sentences that share more than this say the same.
    private static final double SAME = 0.8;

    private final LanguageWords language;
    private final String lead;

    /// @param locale of the book
    public ChainOfReaders(Locale locale) {
        language = LanguageWords.of(locale);
        lead = PromptLines.first("inquiry", "question", locale);
    }

    /// The sentences that answer a question best, the best first.
    ///
    /// @param judge  who is asked which of the last notes the question is likeliest behind; empty = words tell
    /// @param answers how many at most, at least 1
    public List<Note> ask(List<Chapter> book, String question, int answers, Optional<Judge> judge)
            throws EngineException {
        return ask(book, question, answers, judge, ReadingProgress.NONE);
    }

    List<Note> ask(List<Chapter> book, String question, int answers, Optional<Judge> judge, ReadingProgress progress)
            throws EngineException {
        List<Note> notes = List.of();
        for (int i = 0; i < book.size(); i++) {
            notes = handedOn(notes, matching(i, book.get(i), question));
            progress.read(i + 1);
        }
        List<Note> ranked = judge.isPresent() && notes.size() > 1 ? judged(notes, question, judge.get()) : notes;
        return ranked.stream().limit(answers).toList();
    }

    /// What the book says in about so many words, in its order: of each chapter the sentences that hold most.
    public List<Note> summary(List<Chapter> book, int words) {
        return summary(book, words, ReadingProgress.NONE);
    }

    List<Note> summary(List<Chapter> book, int words, ReadingProgress progress) {
        List<Note> notes = new ArrayList<>();
        int all = Math.max(
                1,
                book.stream()
                        .mapToInt(chapter -> WordCounter.count(chapter.text()))
                        .sum());
        Rememberer rememberer = new Rememberer(language);
        for (int i = 0; i < book.size(); i++) {
            String text = book.get(i).text();
            double share = (double) words * WordCounter.count(text) / all;
            for (Sentence sentence : fitting(rememberer, text, share)) {
                notes.add(new Note(i, sentence, 0));
            }
            progress.read(i + 1);
        }
        return notes;
    }

    /// As many of the best sentences as fit; of a chapter that has words, at least one.
    private static List<Sentence> fitting(Rememberer rememberer, String text, double words) {
        List<Sentence> best = Sentences.of(text).isEmpty() ? List.of() : rememberer.choose(text, 1);
        for (int rows = 2; rows <= Sentences.of(text).size(); rows++) {
            List<Sentence> more = rememberer.choose(text, rows);
            if (more.stream()
                            .mapToInt(sentence -> WordCounter.count(sentence.text()))
                            .sum()
                    > words) {
                return best;
            }
            best = more;
        }
        return best;
    }

    /// What a reader finds in its own chapter. The sentence before counts a little: it says who is meant.
    private List<Note> matching(int chapter, Chapter of, String question) {
        List<Sentence> sentences = Sentences.of(of.text());
        double[] near = new LexicalSimilarity(language)
                .of(question, sentences.stream().map(Sentence::text).toList());
        Set<String> asked = Content.of(question, language);
        List<Note> found = new ArrayList<>();
        for (int i = 0; i < near.length; i++) {
            double shared = Content.overlap(asked, Content.of(sentences.get(i).text(), language));
            double before = i == 0
                    ? 0
                    : Content.overlap(asked, Content.of(sentences.get(i - 1).text(), language));
            if (shared > 0) {
                found.add(new Note(chapter, sentences.get(i), shared + near[i] + before / 4));
            }
        }
        return found;
    }

    private List<Note> handedOn(List<Note> notes, List<Note> found) {
        List<Note> all = new ArrayList<>(notes);
        all.addAll(found);
        all.sort(Comparator.comparingDouble(Note::score).reversed());
        List<Note> kept = new ArrayList<>();
        for (Note note : all) {
            if (kept.size() < NOTES && kept.stream().noneMatch(other -> isSame(note, other))) {
                kept.add(note);
            }
        }
        return kept;
    }

    private boolean isSame(Note one, Note other) {
        Set<String> first = new HashSet<>(Content.of(one.sentence().text(), language));
        Set<String> second = Content.of(other.sentence().text(), language);
        return Content.overlap(first, second) > SAME && Content.overlap(second, first) > SAME;
    }

    /// By words and by how much likelier the question is behind a note than behind nothing, as equals.
    private List<Note> judged(List<Note> notes, String question, Judge judge) throws EngineException {
        double alone =
                judge.likelihoods(lead, List.of(" " + question)).getFirst().logProbability();
        double[] words = new double[notes.size()];
        double[] likely = new double[notes.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = notes.get(i).score();
            likely[i] = judge.likelihoods(notes.get(i).sentence().text() + BETWEEN + lead, List.of(" " + question))
                            .getFirst()
                            .logProbability()
                    - alone;
        }
        double[] byWords = Standard.scores(words);
        double[] byModel = Standard.scores(likely);
        List<Note> ranked = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            ranked.add(new Note(notes.get(i).chapter(), notes.get(i).sentence(), byWords[i] + byModel[i]));
        }
        ranked.sort(Comparator.comparingDouble(Note::score).reversed());
        return ranked;
    }
}
