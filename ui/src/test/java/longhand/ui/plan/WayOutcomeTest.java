package longhand.ui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import longhand.engine.text.LanguageWords;
import org.junit.jupiter.api.Test;

class WayOutcomeTest {

    private static final LanguageWords ENGLISH = LanguageWords.of(Locale.ENGLISH);

    private static final String TEXT = "She saw Pell on the mole.";

    private final BeatSheet sheet = BeatSheet.of(
            List.of(
                    Beat.open(0, "Marit opens the well", 100).in(Beat.State.KEPT, 90),
                    Beat.open(0, "Pell lies to her about the ledger", 100),
                    Beat.open(0, "Dinah counts boats in the harbour", 100)),
            90);

    private WayOutcome outcome(String way) {
        return WayOutcome.of(way, TEXT, sheet, ENGLISH);
    }

    @Test
    void whoIsInItIsKnownByName() {
        WayOutcome outcome = outcome("Dinah\u2019s boat brings Pell and a man called Osk.");
        assertEquals(List.of("Dinah", "Pell"), outcome.people());
        assertEquals(List.of("Osk"), outcome.fresh());
        assertEquals(List.of(), outcome("A letter arrives.").people());
        assertEquals(List.of(), outcome("A letter arrives.").fresh());
    }

    @Test
    void theNextOpenBeatComesThen() {
        assertEquals(Optional.of(1), outcome("A letter arrives.").then());
        BeatSheet written = BeatSheet.of(List.of(sheet.beats().getFirst()), 90);
        assertEquals(
                Optional.empty(),
                WayOutcome.of("A letter arrives.", TEXT, written, ENGLISH).then());
    }

    @Test
    void aBeatIsTouchedByMostOfItsWordsAndNotByANameAlone() {
        assertEquals(
                Optional.of(2),
                outcome("At dawn Dinah counts the boats of the harbour.").touched());
        assertEquals(Optional.empty(), outcome("Dinah sleeps.").touched());
        assertEquals(Optional.empty(), outcome("Marit opens the well.").touched(), "that one is written");
        BeatSheet brief = BeatSheet.of(List.of(Beat.open(0, "It is Dinah", 100)), 0);
        assertEquals(
                Optional.empty(),
                WayOutcome.of("Dinah sleeps.", TEXT, brief, ENGLISH).touched(),
                "a name alone");
    }
}
