package longhand.engine.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.Prompt;
import longhand.engine.api.RevisionOption;
import longhand.engine.api.RevisionRequest;
import longhand.engine.api.RevisionVerb;
import longhand.engine.api.RevisionWish;
import longhand.engine.api.Selected;
import longhand.engine.api.WritingRequest;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.Words;
import org.junit.jupiter.api.Test;

/// The commands on a selection in texts that are not English.
class OtherLanguagesTest {

    private static final String GERMAN = "Ada nahm den schweren Schlüssel vom Nagel, weil niemand wach war. Die Tür des"
            + " Leuchtturms ging auf. „Du bist nicht Korrin“, sagte Joss. Es war kalt.";

    private static final Locale SPANISH = Locale.of("es");

    private FakeWriter writer = new FakeWriter(true, _ -> "");

    private void revise(Locale locale, RevisionVerb verb, RevisionOption... options) {
        RevisionRequest request = new RevisionRequest(
                ModelChoice.of(Path.of("model.gguf")),
                new RevisionWish(verb, Set.of(options), 0),
                new Selected("", GERMAN, ""),
                3,
                1);
        new DraftingReviser(writer, Runnable::run, locale).revise(request, _ -> {});
    }

    private static Set<String> words(String language) {
        Set<String> words = new HashSet<>();
        for (RevisionOption option : RevisionOption.values()) {
            words.addAll(wordsOf(language, Rewriting.file(option)));
        }
        words.addAll(wordsOf(language, "rewrite"));
        words.addAll(wordsOf(language, "labels"));
        return words;
    }

    private static Set<String> wordsOf(String language, String name) {
        return wordsIn(
                String.join("\n", LanguageWords.linesOf("/longhand/revision/" + language + "/" + name + ".txt")));
    }

    private static Set<String> wordsIn(String text) {
        return Words.of(text).stream().map(Words.Word::plain).collect(Collectors.toSet());
    }

    @Test
    void aGermanTextIsPutToTheModelInGermanAlone() {
        Set<String> english = words("en");
        english.removeAll(words("de"));
        english.removeAll(wordsIn(GERMAN));
        assertTrue(english.contains("sentence"));
        for (boolean template : List.of(true, false)) {
            writer = new FakeWriter(template, _ -> "");
            for (RevisionVerb verb : RevisionVerb.values()) {
                revise(Locale.GERMANY, verb);
                new DraftingReviser(writer, Runnable::run, Locale.GERMANY)
                        .options(verb)
                        .forEach(option -> revise(Locale.GERMANY, verb, option));
            }
            for (WritingRequest request : writer.asked) {
                Set<String> foreign = wordsIn(read(request.prompt()));
                foreign.retainAll(english);
                assertEquals(Set.of(), foreign, () -> read(request.prompt()));
            }
        }
    }

    private static String read(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Continuation(String page) -> page;
            case Prompt.Guided guided -> guided.before();
            case Prompt.Instruction instruction ->
                instruction.messages().stream().map(Prompt.Message::content).collect(Collectors.joining("\n"));
        };
    }

    @Test
    void thePersonIsChangedInEnglishOnly() {
        DraftingReviser german = new DraftingReviser(writer, Runnable::run, Locale.GERMAN);
        assertFalse(german.options(RevisionVerb.REWRITE).contains(RevisionOption.FIRST_PERSON));
        assertFalse(german.options(RevisionVerb.REWRITE).contains(RevisionOption.THIRD_PERSON));
        assertTrue(german.options(RevisionVerb.REWRITE).contains(RevisionOption.PAST_TENSE));
        assertEquals(
                RevisionVerb.REWRITE.options(),
                new DraftingReviser(writer, Runnable::run, Locale.UK).options(RevisionVerb.REWRITE));
        String refused = assertThrows(
                        IllegalArgumentException.class,
                        () -> revise(Locale.GERMAN, RevisionVerb.REWRITE, RevisionOption.FIRST_PERSON))
                .getMessage();
        assertEquals("FIRST_PERSON is not for texts in de", refused);
        assertEquals(List.of(), writer.asked);
    }

    private static boolean isText(Locale locale, String draft, String known) {
        return new DraftFilter(LanguageWords.of(locale), locale, known).isText(draft);
    }

    @Test
    void aDraftMayUseTheQuotesOfItsLanguage() {
        assertTrue(isText(Locale.GERMAN, "„Du bist nicht Korrin“, sagte Joss.", GERMAN));
        assertTrue(isText(Locale.GERMAN, "Joss sagte: „Du bist nicht Korrin.“", GERMAN));
        assertTrue(isText(Locale.GERMAN, "»Du bist nicht Korrin«, sagte Joss.", GERMAN));
        assertFalse(isText(Locale.GERMAN, "„Du bist nicht Korrin, sagte Joss.", GERMAN));
        assertFalse(isText(Locale.GERMAN, "Du bist nicht Korrin“, sagte Joss.", GERMAN));
        assertFalse(isText(Locale.GERMAN, "Satz: Du bist nicht Korrin.", GERMAN));
        assertTrue(isText(Locale.FRENCH, "« Viens », dit-elle.", "Viens."));
        assertFalse(isText(Locale.FRENCH, "« Viens, dit-elle.", "Viens."));
    }

    @Test
    void aNounIsNoForeignNameAndTalkOfTheTextIsNoText() {
        assertTrue(isText(Locale.GERMAN, "Ada nahm den Schlüssel von der Wand.", GERMAN));
        assertFalse(isText(Locale.GERMAN, "Gestern nahm Margarete den Schlüssel.", GERMAN));
        assertFalse(isText(Locale.GERMAN, "Hier ist die überarbeitete Fassung.", GERMAN));
        assertFalse(isText(Locale.FRENCH, "Ce que l'auteur en dit.", "Il vint."));
    }

    @Test
    void whatIsSaidIsNotTold() {
        Narration german = Narration.of(Locale.GERMAN);
        assertEquals(List.of("sagte", "größe"), german.words("„Ja, ich“, sagte Größe."));
        assertEquals(List.of("sagte"), german.words("»Ja, ich«, sagte"));
        assertEquals(2, german.spokenWords("„Ja, ich“, sagte sie."));
        assertEquals(List.of("dit", "elle"), Narration.of(Locale.FRENCH).words("« L'été », dit-elle."));
        assertEquals(List.of("dijo", "el", "niño"), Narration.of(SPANISH).words("—Ven aquí —dijo el niño."));
        assertFalse(Narration.of(Locale.ENGLISH).isSpoken("\u2014 a dash, and more."));
    }

    @Test
    void thePastIsToldByItsEndingsAndNotByInfinitivesOrNouns() {
        Grammar german = Grammar.of(Locale.GERMAN);
        assertTrue(german.isPast("Sie lächelte und öffnete die Tür."));
        assertFalse(german.isPast("Heute warten die Leute im Garten, halten Karten und arbeiten mit dem Experten."));
        Grammar french = Grammar.of(Locale.FRENCH);
        assertTrue(french.isPast("Il n'était plus là."));
        assertTrue(french.isPresent("Il n'est plus là, dit-il."));
        assertFalse(french.isPast("Parler, sortir, dormir."));
        Grammar spanish = Grammar.of(SPANISH);
        assertTrue(spanish.isPast("El niño saludó y se marcharon."));
        assertFalse(spanish.isPast("Todavía con alegría, cada día, la compañía."));
        assertTrue(spanish.isPresent("Acaba de llegar."));
    }

    @Test
    void aClauseGoesByTheWordsOfItsLanguage() {
        assertEquals(
                "Ada nahm den Schlüssel.",
                ClauseTrim.of(Locale.GERMAN).of("Ada nahm den Schlüssel, weil niemand wach war."));
        assertEquals(
                "Ada prit la lourde clé.",
                ClauseTrim.of(Locale.FRENCH).of("Ada prit la lourde clé, puisqu'il dormait."));
        assertEquals(
                "El viejo bajó al puerto.", ClauseTrim.of(SPANISH).of("El viejo bajó al puerto, que estaba vacío."));
    }
}
