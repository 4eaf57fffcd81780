package longhand.ui.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import longhand.engine.api.MemoryRow;
import longhand.memory.api.ItemId;
import longhand.memory.text.Paragraph;
import longhand.memory.text.SceneText;
import longhand.ui.memory.Footnote;
import longhand.ui.memory.MemoryLists;
import longhand.ui.memory.RememberedStory;
import longhand.ui.page.Mark;

/// Where on a page sentences stand that no longer say what is remembered of them. Pure function.
final class StaleMarks {

    private StaleMarks() {}

    /// @return marks by the id of their paragraph
    static Map<Long, List<Mark>> of(RememberedStory story, ItemId scene, SceneText text) {
        Map<Long, List<Mark>> marks = new HashMap<>();
        for (MemoryRow row : MemoryLists.of(story).stale()) {
            story.footnote(row)
                    .filter(note -> note.scene().equals(scene) && note.now().isPresent())
                    .filter(note -> note.to() <= text.length())
                    .ifPresent(note -> add(marks, note, text));
        }
        return marks;
    }

    private static void add(Map<Long, List<Mark>> marks, Footnote note, SceneText text) {
        int index = text.paragraphAt(note.from());
        Paragraph paragraph = text.paragraphs().get(index);
        int start = text.start(index);
        int to = Math.min(note.to() - start, paragraph.length());
        marks.computeIfAbsent(paragraph.id(), _ -> new ArrayList<>()).add(new Mark(note.from() - start, to));
    }
}
