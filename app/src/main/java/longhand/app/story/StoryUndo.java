package longhand.app.story;

import longhand.engine.text.WordCounter;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.api.StoryRecord;
import longhand.memory.text.Edit;
import longhand.memory.text.Origin;
import longhand.memory.text.Run;
import longhand.memory.text.SceneText;
import longhand.memory.text.Slice;

/// Takes the last step of a story back: its paragraph leaves the text, memory and plans are again what
/// they were before it. All of that is one record of the journal. Its take stays among the takes.
/// Confined to one thread.
public final class StoryUndo {

    private final Project project;
    private final StoryRecord step;

    private StoryUndo(Project project, StoryRecord step) {
        this.project = project;
        this.step = step;
    }

    /// @throws MemoryException if the story has no step, or cannot be read
    public static StoryUndo ofLast(Project project) throws MemoryException {
        StoryRecord last = StoryReading.of(project)
                .lastStep()
                .orElseThrow(() -> new MemoryException("the story in " + project.folder() + " has no step"));
        return new StoryUndo(project, last);
    }

    /// The number of the step.
    public int number() throws MemoryException {
        return KeptJson.read(step.content()) instanceof Kept.Told told ? told.number() : 0;
    }

    /// Words in its paragraph that the writer put there: they would go with it.
    public int ownWords() {
        StringBuilder own = new StringBuilder();
        for (var line : paragraph().lines()) {
            for (Run run : line) {
                own.append(run.style().origin() == Origin.MODEL ? " " : run.text());
            }
            own.append('\n');
        }
        return WordCounter.count(own.toString());
    }

    private Slice paragraph() {
        return project.scene(step.scene()).slice(step.from(), step.to());
    }

    /// Takes the step back; when this returns, that is on disk.
    public void takeBack() throws MemoryException {
        SceneText scene = project.scene(step.scene());
        int from = step.from();
        int to = step.to();
        // The line break that set it off goes with it.
        if (to > from && from > 0 && scene.text(from - 1, from).equals("\n")) {
            from--;
        } else if (to > from && from == 0 && to < scene.length()) {
            to += scene.text(to, to + 1).equals("\n") ? 1 : 0;
        }
        Edit edit = scene.edit(from, to, Slice.EMPTY);
        project.tell(edit, new StoryRecord(KeptJson.write(new Kept.Undone(number())), step.scene(), from, from));
        project.flush();
    }
}
