package longhand.ui.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import longhand.engine.api.RuleBreach;
import longhand.engine.rule.LexiconRules;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.RuleSettings.SceneRule;
import longhand.memory.text.SceneText;
import longhand.memory.text.Selection;
import longhand.ui.concurrent.Background;
import longhand.ui.page.Mark;
import longhand.ui.testing.MemoryProject;
import org.junit.jupiter.api.Test;

class RuleViewModelTest {

    private static final LexiconRules LIBRARY = new LexiconRules();

    private final MemoryProject project = new MemoryProject(Path.of("rules"), "Rules");
    private final ItemId scene = project.add(BinderItem.Kind.SCENE, "Low Water", Optional.empty(), "");
    private final ItemId other = project.add(BinderItem.Kind.SCENE, "High Water", Optional.empty(), "");
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final RuleViewModel rules = opened();

    private RuleViewModel opened() {
        RuleViewModel fresh = new RuleViewModel(project, LIBRARY, new Background(work::add, Runnable::run));
        fresh.openScene(scene, SceneText.EMPTY);
        return fresh;
    }

    private void work() {
        for (Runnable job = work.poll(); job != null; job = work.poll()) {
            job.run();
        }
    }

    private List<String> said() {
        return project.settings().rules().of(scene).stream()
                .map(SceneRule::text)
                .toList();
    }

    @Test
    void aSceneWithoutRulesIsNeverLookedThrough() {
        rules.textChanged(SceneText.of("It rains.\n".repeat(10_000)));
        rules.refresh();
        assertTrue(work.isEmpty());
    }

    @Test
    void theRulesStayWithTheScene() {
        rules.add(List.of("no letters e", "at most 2 syllables"));
        rules.toggle(0);
        assertEquals(List.of("at most 2 syllables"), opened().kept());
        rules.openScene(other, SceneText.EMPTY);
        assertEquals(List.of(), rules.kept());
        rules.leaveScene();
        assertEquals(List.of("no letters e", "at most 2 syllables"), said());
    }

    @Test
    void rulesAreMovedSaidAnewTakenOutAndBroughtBack() {
        rules.add(List.of("pilish", "no letters e", "palindromes"));
        assertEquals(0, rules.move(1, -1));
        assertEquals(0, rules.move(0, -1));
        rules.say(1, "snowball");
        assertEquals(List.of("no letters e", "snowball", "palindromes"), said());
        rules.remove(2);
        rules.undo();
        rules.undo();
        assertEquals(List.of("no letters e", "pilish", "palindromes"), said());
    }

    /// Three looks are asked for while one runs: one more, at the last text.
    @Test
    void onlyTheLastTextIsLookedThrough() {
        rules.add(List.of("no letters e"));
        for (String text : List.of("One", "One two", "Three bees")) {
            rules.textChanged(SceneText.of(text));
            rules.refresh();
        }
        assertEquals(1, work.size());
        work.remove().run();
        assertEquals(0, rules.pageProperty().get().reading().all(), "what was found is no longer there");
        work();
        assertEquals(2, rules.pageProperty().get().breachesOf("no letters e"));
    }

    @Test
    void aRuleThatIsOffIsCountedAndBreaksNothing() {
        rules.add(List.of("no letters e", "at most 1 syllable"));
        rules.toggle(0);
        rules.textChanged(SceneText.of("Three"));
        rules.refresh();
        work();
        RulePage page = rules.pageProperty().get();
        assertEquals(List.of(), page.breaches());
        assertEquals(2, page.reading().counts().size());
        assertEquals(page.reading().counts().get(1).words(), page.reading().left());
        rules.count(
                "no letters e",
                words -> assertEquals(page.reading().counts().getFirst().words(), words));
        work();
    }

    @Test
    void breachesAreMarkedInTheirParagraphs() {
        rules.add(List.of("no letters e"));
        rules.textChanged(SceneText.of("A dog.\nThe end"));
        rules.refresh();
        work();
        RulePage page = rules.pageProperty().get();
        long second = page.text().paragraphs().get(1).id();
        assertEquals(Map.of(second, List.of(new Mark(0, 3), new Mark(4, 7))), RuleMarks.marks(page));
    }

    @Test
    void theNextBreachIsBehindTheCaretOrTheFirst() {
        RuleBreach one = new RuleBreach("r", 3, 5);
        RuleBreach two = new RuleBreach("r", 9, 12);
        List<RuleBreach> both = List.of(one, two);
        assertEquals(Optional.of(one), RuleMarks.next(both, Selection.at(0), 1));
        assertEquals(Optional.of(two), RuleMarks.next(both, new Selection(3, 5), 1));
        assertEquals(Optional.of(one), RuleMarks.next(both, new Selection(9, 12), 1));
        assertEquals(Optional.of(one), RuleMarks.next(both, new Selection(9, 12), -1));
        assertEquals(Optional.of(two), RuleMarks.next(both, Selection.at(0), -1));
        assertEquals(Optional.empty(), RuleMarks.next(List.of(), Selection.at(0), 1));
    }
}
