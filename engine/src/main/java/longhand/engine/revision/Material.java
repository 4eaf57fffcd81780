package longhand.engine.revision;

import java.util.Locale;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.RevisionWish;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.Selected;
import longhand.engine.text.LanguageWords;

/// What every command works with: the wish, the selection, the page around it, and who writes drafts.
///
/// @param drafter   writes
/// @param wish      of the writer
/// @param selected  of the page
/// @param parts     of the selection
/// @param filter    for drafts
/// @param narration of the text: what of it is told
/// @param language  of the text
/// @param locale    of the text
record Material(
        Drafter drafter,
        RevisionWish wish,
        Selected selected,
        Parts parts,
        DraftFilter filter,
        Narration narration,
        LanguageWords language,
        Locale locale) {

    /// Seeds that people can write down.
    static final long LARGEST_SEED = 1_000_000_000;

    /// So much of the page is read before a sentence that is to be continued.
    private static final int PAGE_CHARACTERS = 3000;

    /// Copying from what is given is what is wanted, so nothing is held against it.
    static final SamplingSettings FAITHFUL =
            new SamplingSettings(0.6, 0, 1, 0.05, 1, SamplingSettings.Penalties.NONE, SamplingSettings.Dry.NONE);

    static Material of(Drafter drafter, RevisionWish wish, Selected selected, Locale locale) {
        LanguageWords language = LanguageWords.of(locale);
        String known = selected.before() + "\n" + selected.text() + "\n" + selected.after();
        Narration narration = Narration.of(locale);
        DraftFilter filter = new DraftFilter(language, locale, known);
        return new Material(drafter, wish, selected, Parts.of(selected.text()), filter, narration, language, locale);
    }

    /// The same for another wish.
    Material with(RevisionWish other) {
        return new Material(drafter, other, selected, parts, filter, narration, language, locale);
    }

    /// The end of the page before the selection, from a sentence on.
    String pageBefore() {
        String before = selected.before();
        if (before.length() <= PAGE_CHARACTERS) {
            return before;
        }
        String end = before.substring(before.length() - PAGE_CHARACTERS);
        int cut = end.indexOf(". ");
        return cut < 0 ? end : end.substring(cut + 2);
    }

    /// One sentence of at least so many words.
    static LengthTarget sentence(int leastWords, int mostWords) {
        return LengthTarget.atLeast(Math.max(1, leastWords), 2 * mostWords + 16);
    }
}
