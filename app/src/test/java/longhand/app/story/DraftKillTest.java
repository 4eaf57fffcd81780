package longhand.app.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import longhand.engine.api.EngineException;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.project.FolderProjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a program that writes a planned text, at random instants, while it plans too, again and again over the same
/// project. What is left is compared with a text that was never killed.
class DraftKillTest {

    private static final int KILLS = Integer.getInteger("longhand.kills", 10);

    /// More than all lives together come to.
    private static final int WORDS = 30_000;

    @TempDir
    Path temp;

    @Test
    void aKilledTextHasWholeLinesAndGoesOnAsIfNothingHadHappened()
            throws IOException, InterruptedException, MemoryException, EngineException {
        KilledProgram program = new KilledProgram(DraftingProcess.class, "LINE", temp, 200);
        FolderProjects projects = Stories.projects(temp);
        Path book = temp.resolve("book");
        Drafts.begun(projects, book).close();
        int lines = 0;
        try (Project unkilled = Drafts.begun(projects, temp.resolve("unkilled"))) {
            DraftDesk desk = Drafts.desk(unkilled, new PacedTeller());
            desk.begin(WORDS, 0, Drafts.SEED);
            for (int kill = 0; kill < KILLS; kill++) {
                int promised = program.live(book.toString(), Integer.toString(WORDS));
                try (Project project = projects.open(book)) {
                    assertEquals(List.of(), project.opening().findings(), program::seed);
                    int there = new StoryBook(project).story().steps().size();
                    assertTrue(there >= Math.max(lines, promised), program::seed);
                    for (; lines < there; lines++) {
                        Drafts.line(desk);
                    }
                    checkSame(unkilled, project, program.seed());
                }
            }
        }
        assertTrue(lines > 0, "none of them came to a line");
    }

    /// A plan for a part may be there that the other text has not come to yet.
    private static void checkSame(Project expected, Project actual, String seed) throws MemoryException {
        assertEquals(expected.scene(Stories.SCENE), actual.scene(Stories.SCENE), seed);
        assertEquals(new StoryBook(expected).story(), new StoryBook(actual).story(), seed);
        assertEquals(texts(expected), texts(actual), seed);
    }

    private static List<String> texts(Project project) throws MemoryException {
        return project.takes(Stories.SCENE).stream()
                .map(take -> take.number() + " " + take.seed() + " " + take.text())
                .toList();
    }
}
