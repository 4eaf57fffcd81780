package longhand.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import longhand.engine.api.EngineException;
import org.junit.jupiter.api.Test;

/// Plans of long texts, from a scripted outliner.
class BookPlannerTest {

    private final List<String> stories = new ArrayList<>();
    private final List<Collection<String>> known = new ArrayList<>();
    private final List<Long> seeds = new ArrayList<>();
    private final BookPlanner planner = new BookPlanner(this::outline);

    private List<String> outline(String story, Collection<String> names, int count, long seed) {
        stories.add(story);
        known.add(names);
        seeds.add(seed);
        List<String> points = new ArrayList<>();
        while (points.size() < count) {
            points.add("Point " + stories.size() + "." + points.size());
        }
        return points;
    }

    @Test
    void aShortTextIsOnePartWhoseLinesArePlannedAtOnce() throws EngineException {
        BookPlan plan = planner.begin("Mara keeps the light.", Set.of(), 1000, 0, 7);
        assertEquals(1, plan.parts().size());
        assertEquals(7, plan.parts().getFirst().lines().size());
        assertEquals(1000, words(plan.parts().getFirst()));
        assertEquals("Mara keeps the light.", plan.parts().getFirst().line().point());
    }

    @Test
    void theNamesOfATopicMayBeUsed() throws EngineException {
        planner.begin("Mara keeps the light.", Set.of("Mara"), 1000, 0, 7);
        planner.begin("Mara keeps the light.", Set.of("Mara"), 9000, 0, 7);
        assertEquals(List.of(Set.of("Mara"), Set.of("Mara")), known);
    }

    @Test
    void asManyLinesAsAreWanted() throws EngineException {
        assertEquals(
                4,
                planner.begin("x", Set.of(), 8000, 4, 7)
                        .parts()
                        .getFirst()
                        .lines()
                        .size());
        assertEquals(
                2,
                planner.begin("x", Set.of(), 2, 9, 7).parts().getFirst().lines().size(),
                "a word each");
    }

    @Test
    void aLongTextHasPartsThatArePlannedWhenTheyAreReached() throws EngineException {
        BookPlan plan = planner.begin("Mara keeps the light.", Set.of(), 30_000, 0, 7);
        assertEquals(15, plan.parts().size());
        assertFalse(plan.parts().stream().anyMatch(PlanPart::hasLines));
        assertEquals(
                30_000,
                plan.parts().stream().mapToInt(part -> part.line().words()).sum());

        BookPlan second = planner.outline(plan, new PlanMove.Outline(1, 1800), "She woke.", List.of(), 7);
        assertEquals("She woke.\n\nPoint 1.1", stories.getLast());
        assertEquals(12, second.parts().get(1).lines().size());
        assertEquals(1800, words(second.parts().get(1)));
        BookPlan third = planner.outline(second, new PlanMove.Outline(2, 1800), "She woke.", List.of(), 7);
        assertEquals(3, seeds.stream().distinct().count(), "each part draws its own");
        assertTrue(third.parts().get(1).hasLines() && third.parts().get(2).hasLines());
    }

    @Test
    void thePlanIsExtendedByWhatIsLeft() throws EngineException {
        BookPlan plan = planner.begin("Mara keeps the light.", Set.of(), 1000, 0, 7);
        BookPlan more = planner.extend(plan, new PlanMove.Extend(310), "She woke.", List.of(), 7);
        assertEquals(2, more.parts().size());
        assertEquals(2, more.parts().getLast().lines().size());
        assertEquals(310, words(more.parts().getLast()));
    }

    private static int words(PlanPart part) {
        return part.lines().stream().mapToInt(PlanLine::words).sum();
    }
}
