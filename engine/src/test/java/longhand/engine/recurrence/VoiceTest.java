package longhand.engine.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class VoiceTest {

    private final Voice english = Voice.of(Locale.ENGLISH);

    @Test
    void aDraftIsKeptUpToTheSentenceThatLeavesItsVoice() {
        assertEquals("Osk ran.", english.kept("Osk ran. This story is sad. It rained.", ""));
        assertEquals("Osk ran.\nIt rained.", english.kept("Osk ran.\nIt rained.\nI love it.", "Osk sat."));
        assertEquals("", english.kept("Dear reader, Osk ran.", ""));
        assertEquals("Osk ran. It rained.", english.kept("Osk ran. It rained.", ""));
    }

    @Test
    void aPageToldBySomebodyGoesOnSo() {
        assertEquals("I ran. I hid.", english.kept("I ran. I hid.", "I came to my inn."));
        assertEquals("I ran.", english.kept("I ran. You know it.", "I came to my inn."));
    }

    @Test
    void whatIsSaidAloudIsNobodysVoice() {
        String speech = "\"I know you. This is my story,\" said Osk. It rained.";
        assertEquals(speech, english.kept(speech, ""));
        String open = "Osk sat. \u201cI told you. You ran.\u201d It rained.";
        assertEquals(open, english.kept(open, ""));
    }

    @Test
    void aLanguageWithoutListsNoticesNothing() {
        Voice klingon = Voice.of(Locale.forLanguageTag("tlh"));
        assertEquals("I ran. You ran.", klingon.kept("I ran. You ran.", ""));
    }

    @Test
    void whatIsSaidAloudInOtherLanguagesIsNobodysVoice() {
        Voice german = Voice.of(Locale.GERMAN);
        assertEquals(0, german.strayed("„Ich gehe, weil du es willst“, sagte Osk.", ""));
        assertTrue(german.strayed("Ich ging.", "") > 0);
        assertTrue(german.strayed("Der Leser weiß es.", "") > 0);
        Voice spanish = Voice.of(Locale.of("es"));
        assertEquals(0, spanish.strayed("\u2014Yo no me voy.\nOsk calló.", ""));
        assertEquals(0, spanish.strayed("Osk dijo «yo me voy» y calló.", ""));
        Voice french = Voice.of(Locale.FRENCH);
        assertTrue(french.strayed("J'ouvris la porte.", "") > 0);
        assertEquals(0, french.strayed("« J'arrive », dit-il.", ""));
    }
}
