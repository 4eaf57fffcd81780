package longhand.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlanFilterTest {

    private final PlanFilter filter = new PlanFilter(
            "Mara came to the ferry inn. Osk gave her the room over the stable.", PlanLanguage.of(Locale.ENGLISH));

    @Test
    void onlyEventsPass() {
        assertTrue(filter.passes("Two men break the door and ask for Mara."));
        assertFalse(filter.passes("Osk is a man with no money at all."));
        assertFalse(filter.passes("The old woman had hidden a knife there."));
        assertTrue(filter.passes("At dawn somebody knocks and is let in."));
        assertFalse(filter.passes(""));
    }

    @Test
    void whatSpeaksAboutTheStoryIsOut() {
        assertFalse(filter.passes("A stranger begins to tell the story again."));
        assertFalse(filter.passes("Before long the chapter ends in tears there."));
    }

    @Test
    void whatCirclesIsOut() {
        assertFalse(filter.passes("December December comes and the year goes."));
        assertFalse(filter.passes("Mara sells a boat for a boat and a boat."));
        assertTrue(filter.passes("Mara sells a boat and the boat sinks at the pier of the town."));
    }

    @Test
    void whatWasToldIsOut() {
        assertEquals(1, filter.retelling("Osk gives the room over the stables."));
        assertFalse(filter.passes("Osk gives the room over the stable away."));
        assertTrue(filter.passes("Osk burns the stable and rides to the river."));
    }

    @Test
    void likenessIsTheLargerShare() {
        assertEquals(1, filter.likeness("Mara runs.", "At dawn Mara runs to the river."));
        assertEquals(1, filter.likeness("At dawn Mara runs to the river.", "Mara runs."));
        assertEquals(0, filter.likeness("Mara runs.", "Osk sleeps."));
    }
}
