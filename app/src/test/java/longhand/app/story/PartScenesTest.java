package longhand.app.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import longhand.engine.api.EngineException;
import longhand.engine.api.Prompt;
import longhand.engine.planning.PlanProgress;
import longhand.engine.text.WordCounter;
import longhand.memory.api.BinderChange;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.project.FolderProjects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A long plan that is nested in the binder: a scene for each part.
class PartScenesTest {

    private static final int WORDS = 6000;
    private static final int PARTS = 3;

    @TempDir
    private Path temp;

    private FolderProjects projects = Stories.projects(Path.of("."));
    private final PacedTeller teller = new PacedTeller();

    @BeforeEach
    void prepare() {
        projects = Stories.projects(temp);
    }

    private Project planned(String name) throws MemoryException, EngineException {
        Project project = Drafts.begun(projects, temp.resolve(name));
        Drafts.desk(project, teller).begin(WORDS, 0, Drafts.SEED);
        return project;
    }

    private static List<ItemId> spread(Project project) throws MemoryException {
        return new PartScenes(project).spread(Stories.SCENE);
    }

    private static List<String> texts(Project project) {
        return project.binder().scenes().stream()
                .map(item -> project.scene(item.id()).text())
                .toList();
    }

    @Test
    void eachPartIsASceneWithItsPointItsWordsAndItsPlan() throws MemoryException, EngineException {
        try (Project project = planned("book")) {
            List<String> points = Drafts.progress(project).plan().parts().stream()
                    .map(part -> part.line().point())
                    .toList();
            List<ItemId> made = spread(project);
            assertEquals(PARTS - 1, made.size());
            List<BinderItem> scenes = project.binder().scenes();
            assertEquals(points, scenes.stream().map(BinderItem::synopsis).toList());
            assertEquals(WORDS, scenes.stream().mapToInt(BinderItem::target).sum());
            assertTrue(scenes.stream().noneMatch(item -> item.title().isBlank()), scenes::toString);
            assertEquals(made, scenes.stream().map(BinderItem::id).skip(1).toList());
            for (PlanProgress plan : new PlannedScenes(project).progress()) {
                assertEquals(1, plan.plan().parts().size());
                assertEquals(List.of(), plan.lines(), "a part is planned when it is reached");
            }
            assertEquals(List.of(), spread(project), "there is nothing left to take apart");
        }
    }

    @Test
    void theTextIsWrittenSceneAfterScene() throws MemoryException, EngineException {
        try (Project project = planned("book")) {
            spread(project);
            DraftDesk desk = Drafts.desk(project, teller);
            while (Drafts.line(desk)) {}
            for (String text : texts(project)) {
                assertEquals(WORDS / PARTS, WordCounter.count(text), 60);
            }
            assertFalse(Drafts.line(desk), "what is whole stays as it is");
        }
    }

    @Test
    void aTextThatIsOpenedAgainAtEachLineGoesOnAsIfItHadNotBeenClosed() throws MemoryException, EngineException {
        try (Project whole = planned("whole")) {
            spread(whole);
            DraftDesk desk = Drafts.desk(whole, teller);
            while (Drafts.line(desk)) {}
            Project parted = planned("parted");
            spread(parted);
            boolean more = true;
            while (more) {
                parted.close();
                parted = projects.open(temp.resolve("parted"));
                more = Drafts.line(Drafts.desk(parted, teller));
            }
            assertEquals(texts(whole), texts(parted));
            parted.close();
        }
    }

    @Test
    void aSceneBeginsInTheVoiceOfTheOneBefore() throws MemoryException, EngineException {
        try (Project project = planned("book")) {
            ItemId second = spread(project).getFirst();
            DraftDesk desk = Drafts.desk(project, teller);
            while (project.scene(second).length() == 0) {
                assertTrue(Drafts.line(desk), "the second scene is never reached");
            }
            String before = project.scene(Stories.SCENE).text().lines().toList().getLast();
            String ending = before.substring(before.length() - 30);
            assertTrue(
                    teller.asked().getLast().prompt() instanceof Prompt.Guided guided
                            && guided.before().contains(ending),
                    () -> ending + " in " + teller.asked().getLast().prompt());
        }
    }

    @Test
    void whatIsBegunStaysWhereItIs() throws MemoryException, EngineException {
        try (Project project = planned("book")) {
            DraftDesk desk = Drafts.desk(project, teller);
            while (Drafts.progress(project).lines().stream().noneMatch(line -> line.part() == 1)) {
                assertTrue(Drafts.line(desk));
            }
            String text = project.scene(Stories.SCENE).text();
            assertEquals(1, spread(project).size());
            assertEquals(text, project.scene(Stories.SCENE).text());
            assertEquals(2, Drafts.progress(project).plan().parts().size());
            assertEquals(WORDS, new PlannedScenes(project).words());
        }
    }

    @Test
    void scenesThatACrashLeftAreTakenAgain() throws MemoryException, EngineException {
        try (Project project = planned("book")) {
            String point = Drafts.progress(project).plan().parts().get(1).line().point();
            ItemId left = project.newItem();
            Optional<ItemId> parent =
                    project.binder().item(Stories.SCENE).orElseThrow().parent();
            project.change(new BinderChange.Add(left, BinderItem.Kind.SCENE, "", parent, 1));
            project.change(new BinderChange.SetSynopsis(left, point));
            assertEquals(left, spread(project).getFirst());
            assertEquals(PARTS, project.binder().scenes().size());
        }
    }

    @Test
    void aSceneInTheTrashIsNotWritten() throws MemoryException, EngineException {
        try (Project project = planned("book")) {
            List<ItemId> made = spread(project);
            project.change(new BinderChange.Trash(made.getFirst()));
            DraftDesk desk = Drafts.desk(project, teller);
            while (Drafts.line(desk)) {}
            assertEquals(0, project.scene(made.getFirst()).length());
            assertTrue(project.scene(made.getLast()).length() > 0);
        }
    }

    @Test
    void anotherLengthIsSharedByAllScenes() throws MemoryException, EngineException {
        try (Project project = planned("book")) {
            spread(project);
            new PlannedScenes(project).resize(WORDS / 2);
            assertEquals(WORDS / 2, new PlannedScenes(project).words());
            DraftDesk desk = Drafts.desk(project, teller);
            Drafts.line(desk);
            assertTrue(project.scene(Stories.SCENE).length() > 0, "the first scene is still the one to go on with");
        }
    }
}
