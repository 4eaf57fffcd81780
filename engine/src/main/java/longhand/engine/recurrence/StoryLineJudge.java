package longhand.engine.recurrence;

import java.util.Locale;
import longhand.engine.api.LineJudge;
import longhand.engine.text.LanguageWords;

/// Judges drafts as a planned text does that is written line by line. Immutable.
public final class StoryLineJudge implements LineJudge {

    private final LanguageWords language;
    private final Voice voice;

    public StoryLineJudge(Locale locale) {
        language = LanguageWords.of(locale);
        voice = Voice.of(locale);
    }

    @Override
    public double score(Line line, String draft) {
        DraftChoice choice = new DraftChoice(
                language,
                voice,
                line.point(),
                Capped.end(line.page(), StepWriter.TOLD_WORDS),
                line.point() + "\n" + line.page());
        return new LineScore(choice, line.page(), line.words()).of(draft);
    }

    @Override
    public boolean isGood(double score) {
        return score >= LineScore.GOOD;
    }
}
