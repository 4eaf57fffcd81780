package longhand.ui.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import longhand.engine.api.MemoryChange;
import longhand.engine.api.MemoryReason;
import longhand.engine.api.MemoryRow;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.SceneText;
import longhand.memory.text.Slice;
import longhand.ui.concurrent.Background;
import longhand.ui.testing.MemoryProject;
import longhand.ui.testing.RecordedStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is remembered of a book of two scenes, and how every change by hand reaches the next take.
class MemoryViewModelTest {

    private static final String FIRST = "Marit had the key to the gauge house.\nPell was nine years her clerk.";
    private static final String SECOND = "It rained on the mole. Nobody went out.";

    private final MemoryProject project = new MemoryProject(Path.of("book"), "Book");
    private final ItemId first = project.add(BinderItem.Kind.SCENE, "One", Optional.empty(), FIRST);
    private final ItemId second = project.add(BinderItem.Kind.SCENE, "Two", Optional.empty(), SECOND);
    private final MemoryViewModel memory = onProject(Runnable::run);

    private MemoryViewModel onProject(Executor worker) {
        return new MemoryViewModel(
                project, new RecordedStory(project), () -> RecordedStory.RULES, new Background(worker, Runnable::run));
    }

    @BeforeEach
    void open() {
        memory.refresh();
    }

    private List<MemoryRow> rows() {
        return memory.storyProperty().get().memory().rows();
    }

    private MemoryRow row(String text) {
        return rows().stream()
                .filter(row -> row.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(List<MemoryRow> rows) {
        return rows.stream().map(MemoryRow::text).toList();
    }

    private void edit(ItemId scene, String from, String to) {
        SceneText text = project.scene(scene);
        int at = text.text().indexOf(from);
        project.record(scene, text.edit(at, at + from.length(), Slice.of(to, CharacterStyle.TYPED)));
        memory.refresh();
    }

    /// What a take at the end of the second scene is told.
    private TakeMemory told() {
        SceneText text = project.scene(second);
        return memory.forTake(second, text, text.length(), text.text());
    }

    private static List<String> leftOut(TakeMemory told, TakeMemory.Why why) {
        return texts(told.leftOut().getOrDefault(why, List.of()));
    }

    private boolean isTold(String sentence) {
        return told().told().text().contains("- " + sentence + "\n");
    }

    @Test
    void theManuscriptIsReadSceneByScene() {
        assertEquals(2, memory.storyProperty().get().unread().size());
        memory.build();
        assertEquals(0, memory.storyProperty().get().unreadWords());
        assertEquals(
                List.of(first, second),
                memory.storyProperty().get().passages().stream()
                        .map(Passage::scene)
                        .toList());
        assertTrue(texts(rows()).contains("Marit had the key to the gauge house."), () -> texts(rows()) + "");
        Footnote note = memory.storyProperty()
                .get()
                .footnote(row("Pell was nine years her clerk."))
                .orElseThrow();
        assertEquals(new Footnote(first, 2, 38, 68, Optional.empty(), false, Optional.empty()), note);
    }

    @Test
    void aFactHasTheTimeThatItsSceneHadNamedByThen() {
        edit(first, "Pell was nine years her clerk.", "At dawn the tide turned. Pell was nine years her clerk.");
        memory.build();
        assertEquals(Optional.of("At dawn"), when("Pell was nine years her clerk."));
        assertEquals(Optional.empty(), when("Marit had the key to the gauge house."));
        edit(first, "At dawn", "By noon");
        assertEquals(Optional.of("By noon"), when("Pell was nine years her clerk."));
    }

    private Optional<String> when(String text) {
        return memory.storyProperty().get().footnote(row(text)).flatMap(Footnote::when);
    }

    @Test
    void anotherWindowShowsTheSame() {
        memory.build();
        memory.change(new MemoryChange.Add("Pell lies."), second);
        MemoryViewModel reopened = onProject(Runnable::run);
        reopened.refresh();
        assertEquals(memory.storyProperty().get(), reopened.storyProperty().get());
    }

    @Test
    void whatWasReadBeforeItWasStoppedIsKept() {
        Queue<Runnable> jobs = new ArrayDeque<>();
        MemoryViewModel slow = onProject(jobs::add);
        slow.refresh();
        jobs.remove().run();
        slow.build();
        jobs.remove().run();
        assertEquals(Optional.of(new Building(14, 22)), slow.buildingProperty().get());
        slow.stopBuilding();
        while (!jobs.isEmpty()) {
            jobs.remove().run();
        }
        memory.refresh();
        assertTrue(memory.storyProperty().get().unread().stream()
                .noneMatch(piece -> piece.scene().equals(first)));
        assertFalse(rows().isEmpty());
        memory.build();
        assertEquals(2, memory.storyProperty().get().passages().size(), "the first scene is not read again");
    }

    @Test
    void textThatChangesWhileItIsReadIsNotTakenForWhatItWas() {
        Queue<Runnable> jobs = new ArrayDeque<>();
        MemoryViewModel slow = onProject(jobs::add);
        slow.refresh();
        jobs.remove().run();
        slow.build();
        SceneText text = project.scene(first);
        project.record(first, text.edit(0, 0, Slice.of("Once upon a time. ", CharacterStyle.TYPED)));
        while (!jobs.isEmpty()) {
            jobs.remove().run();
        }
        assertEquals(List.of(), project.story());
    }

    @Test
    void aKeptTakeIsRememberedOnce() {
        memory.remember(7, second, 23, SECOND.length(), "");
        MemoryRow row = row("It rained on the mole.");
        assertEquals(new MemoryReason.Fresh(), row.reason());
        assertEquals(7, memory.storyProperty().get().passages().getFirst().take());
        memory.remember(7, second, 23, SECOND.length(), "");
        assertEquals(1, memory.storyProperty().get().passages().size());
    }

    @Test
    void whatATakeBroughtGoesWithItsText() {
        memory.remember(7, second, 0, SECOND.length(), "");
        assertEquals(2, MemoryLists.of(memory.storyProperty().get()).now().size());
        edit(second, SECOND, "");
        MemoryLists lists = MemoryLists.of(memory.storyProperty().get());
        assertEquals(List.of(), lists.now());
        assertEquals(2, lists.retired().size());
        assertEquals(List.of(), told().told().rows());
    }

    @Test
    void whatStandsOnThePageOrComesLaterIsNotTold() {
        memory.build();
        assertEquals(
                List.of("Marit had the key to the gauge house.", "Pell was nine years her clerk."),
                texts(told().told().rows()));
        assertEquals(List.of("It rained on the mole.", "Nobody went out."), leftOut(told(), TakeMemory.Why.ON_PAGE));
        SceneText text = project.scene(first);
        TakeMemory early = memory.forTake(first, text, 0, "");
        assertEquals(List.of(), early.told().rows());
        assertEquals(4, leftOut(early, TakeMemory.Why.LATER).size());
    }

    @Test
    void aSentenceThatWasChangedASecondAgoIsNotTold() {
        memory.remember(7, second, 0, SECOND.length(), "");
        SceneText now = SceneText.of("It snowed. ");
        TakeMemory told = memory.forTake(second, now, now.length(), now.text());
        assertEquals(List.of(), told.told().rows());
        assertEquals(2, leftOut(told, TakeMemory.Why.STALE).size());
    }

    @Test
    void anAddedFactReachesTheNextTake() {
        memory.change(new MemoryChange.Add("Pell lies."), second);
        assertTrue(isTold("Pell lies."));
    }

    @Test
    void anEditedRowReachesTheNextTake() {
        memory.build();
        MemoryRow row = row("Pell was nine years her clerk.");
        memory.change(new MemoryChange.Edit(row.id(), "Pell was ten years her clerk."), second);
        assertTrue(isTold("Pell was ten years her clerk."));
        assertFalse(isTold("Pell was nine years her clerk."));
        assertEquals(
                MemoryRow.Origin.WRITER, row("Pell was ten years her clerk.").origin());
    }

    @Test
    void aLockedRowReachesTheNextTakeWhateverBecomesOfItsSource() {
        memory.build();
        memory.change(
                new MemoryChange.Lock(row("Pell was nine years her clerk.").id(), true), second);
        edit(first, "nine", "two");
        assertTrue(isTold("Pell was nine years her clerk."));
    }

    @Test
    void aRetiredRowIsNotToldAndOneThatIsBroughtBackIs() {
        memory.build();
        MemoryRow row = row("Pell was nine years her clerk.");
        memory.change(new MemoryChange.Retire(row.id()), second);
        assertFalse(isTold(row.text()));
        assertEquals(
                List.of(row.text()),
                texts(MemoryLists.of(memory.storyProperty().get()).retired()));
        memory.change(new MemoryChange.Recall(row.id()), second);
        assertTrue(isTold(row.text()));
    }

    @Test
    void aChangedSourceIsAskedAboutAndItsNewWordsReachTheNextTake() {
        memory.build();
        MemoryRow row = row("Pell was nine years her clerk.");
        edit(first, "nine years her clerk", "twelve years her clerk");
        assertFalse(isTold(row.text()));
        RememberedStory story = memory.storyProperty().get();
        assertEquals(List.of(row.text()), texts(MemoryLists.of(story).stale()));
        Footnote.Renewed now = story.footnote(row).orElseThrow().now().orElseThrow();
        assertEquals(new Footnote.Renewed("Pell was twelve years her clerk.", 1), now);
        memory.change(new MemoryChange.Renew(row.id(), now.text(), now.sentence()), second);
        assertTrue(isTold("Pell was twelve years her clerk."));
        assertEquals(List.of(), MemoryLists.of(memory.storyProperty().get()).stale());
    }

    private void isNothingToAskAbout(String sentence) {
        RememberedStory story = memory.storyProperty().get();
        assertEquals(List.of(), texts(MemoryLists.of(story).stale()));
        assertTrue(texts(MemoryLists.of(story).facts()).contains(sentence));
    }

    @Test
    void aParagraphThatIsMovedIsNothingToAskAbout() {
        memory.build();
        String sentence = "Pell was nine years her clerk.";
        edit(first, sentence, "");
        edit(second, SECOND, "Nobody spoke.\n" + sentence + "\n" + SECOND);
        isNothingToAskAbout(sentence);
        assertTrue(leftOut(told(), TakeMemory.Why.ON_PAGE).contains(sentence));
        Footnote note = memory.storyProperty().get().footnote(row(sentence)).orElseThrow();
        assertEquals(second, note.scene());
        assertEquals(2, note.sentence());
        assertEquals(sentence, project.scene(second).text(note.from(), note.to()));
    }

    @Test
    void aSceneThatIsMovedAsAWholeKeepsItsFacts() {
        memory.build();
        String sentence = "Pell was nine years her clerk.";
        String all = project.scene(first).text();
        edit(first, all, "");
        edit(second, SECOND, all + "\n" + SECOND);
        isNothingToAskAbout(sentence);
    }

    @Test
    void anEditOfAnotherSentenceOrOfMarksIsNothingToAskAbout() {
        memory.build();
        edit(first, "her clerk.", "her clerk\u2026 He smiled.");
        edit(first, "Pell was nine", "It rained.\nPell was, nine");
        isNothingToAskAbout("Pell was nine years her clerk.");
        assertTrue(isTold("Pell was nine years her clerk."), "it is in the text, with a comma");
    }

    @Test
    void aFactThatIsKeptAgainstItsSourceReachesTheNextTake() {
        memory.build();
        MemoryRow row = row("Pell was nine years her clerk.");
        edit(first, "nine years her clerk", "twelve years her clerk");
        memory.change(new MemoryChange.Keep(row.id()), second);
        assertTrue(isTold(row.text()));
        assertEquals(List.of(), MemoryLists.of(memory.storyProperty().get()).stale());
    }

    @Test
    void anUndoneEditOfTheSourceIsNothingToAskAbout() {
        memory.build();
        edit(first, "nine years", "twelve years");
        edit(first, "twelve years", "nine years");
        assertTrue(isTold("Pell was nine years her clerk."));
    }

    @Test
    void aFactThatLeftTheShortTermMemoryComesBackWhenItIsEdited() {
        memory.build();
        for (int i = 0; i < 25; i++) {
            memory.change(new MemoryChange.Add("The writer's fact number " + i + "."), second);
        }
        memory.remember(9, second, 0, 0, ""); // nothing
        edit(second, SECOND, SECOND + "\nAnd then came Pell.");
        memory.build();
        MemoryLists lists = MemoryLists.of(memory.storyProperty().get());
        MemoryRow dropped = lists.dropped().getFirst();
        assertTrue(lists.facts().contains(dropped), "dropped, and still a fact");
        assertFalse(isTold(dropped.text()));
        memory.change(new MemoryChange.Edit(dropped.id(), "Pell came back."), second);
        assertTrue(isTold("Pell came back."));
    }
}
