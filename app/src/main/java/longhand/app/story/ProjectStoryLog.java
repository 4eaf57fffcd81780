package longhand.app.story;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.api.MemoryChange;
import longhand.engine.api.StoryMemory;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.api.StoryRecord;
import longhand.ui.memory.Passage;
import longhand.ui.memory.StoredStory;
import longhand.ui.memory.StoryLog;

/// The window's story in the records of its project, where the steps of the command line are too.
public final class ProjectStoryLog implements StoryLog {

    private final Project project;

    public ProjectStoryLog(Project project) {
        this.project = project;
    }

    @Override
    public StoredStory read() throws MemoryException {
        StoryBook book = new StoryBook(project);
        return book.isBegun() ? new StoredStory(book.story().memory(), passages()) : StoredStory.NONE;
    }

    /// Those of the steps that stand.
    private List<Passage> passages() throws MemoryException {
        List<Passage> found = new ArrayList<>();
        for (StoryRecord record : StoryReading.of(project).steps()) {
            if (KeptJson.read(record.content()) instanceof Kept.Told told) {
                found.add(new Passage(told.number(), record.scene(), record.from(), record.to(), told.take()));
            }
        }
        return found;
    }

    @Override
    public void keep(MemoryChange change, ItemId scene) {
        begin(scene);
        ItemId last = project.story().getLast().scene();
        project.record(new StoryRecord(KeptJson.write(new Kept.Changed(change)), last, 0, 0));
    }

    @Override
    public void keep(Passage passage, String text, String instruction, StoryMemory before, StoryMemory after) {
        begin(passage.scene());
        String content = KeptJson.write(Kept.Told.read(passage.take(), text, instruction, before, after));
        project.record(new StoryRecord(content, passage.scene(), passage.from(), passage.to()));
    }

    @Override
    public List<String> plans(ItemId scene, String page) throws MemoryException {
        StoryBook book = new StoryBook(project);
        return book.isBegun() && isEnd(page, scene) ? book.plans(scene) : List.of();
    }

    /// Only where the story goes on, or further on: who looks at an earlier scene does not bring it back there.
    @Override
    public void keep(List<String> plans, ItemId scene, String page) {
        if (isEnd(page, scene) && !isBehind(scene) && !project.opening().readOnly()) {
            begin(scene);
            new StoryBook(project).plan(plans, 0, scene);
        }
    }

    private boolean isEnd(String page, ItemId scene) {
        return PageEnd.of(scene, project.scene(scene).text()).isOf(page);
    }

    private boolean isBehind(ItemId scene) {
        List<ItemId> scenes =
                project.binder().scenes().stream().map(BinderItem::id).toList();
        List<StoryRecord> story = project.story();
        return !story.isEmpty()
                && scenes.indexOf(scene) < scenes.indexOf(story.getLast().scene());
    }

    private void begin(ItemId scene) {
        new StoryBook(project).beginUnnamed(scene);
    }
}
