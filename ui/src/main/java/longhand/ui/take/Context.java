package longhand.ui.take;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.text.WordCounter;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.Project;
import longhand.memory.text.Paragraph;
import longhand.memory.text.SceneText;

/// What the model reads before it continues: the scene up to the caret, and at the beginning of a
/// scene the end of the one before, so that it knows the voice.
final class Context {

    /// With fewer words than this the scene alone does not show the voice.
    private static final int ENOUGH = 200;

    /// Words of the scene before that are read.
    private static final int FROM_BEFORE = 300;

    private Context() {}

    /// @param at position of the caret
    static String before(Project project, ItemId scene, SceneText text, int at) {
        String own = parted(text.text(0, at));
        if (WordCounter.count(own) >= ENOUGH) {
            return own;
        }
        String earlier = endOfSceneBefore(project, scene);
        return earlier.isEmpty() ? own : earlier + "\n\n" + own;
    }

    private static String endOfSceneBefore(Project project, ItemId scene) {
        List<ItemId> scenes =
                project.binder().scenes().stream().map(BinderItem::id).toList();
        for (int i = scenes.indexOf(scene) - 1; i >= 0; i--) {
            String end = end(project.scene(scenes.get(i)));
            if (!end.isEmpty()) {
                return end;
            }
        }
        return "";
    }

    /// Whole paragraphs from the end, until they are enough.
    private static String end(SceneText scene) {
        List<String> taken = new ArrayList<>();
        int words = 0;
        for (Paragraph paragraph : scene.paragraphs().reversed()) {
            if (!paragraph.text().isBlank()) {
                taken.addFirst(paragraph.text());
                words += WordCounter.count(paragraph.text());
            }
            if (words >= FROM_BEFORE) {
                break;
            }
        }
        return String.join("\n\n", taken);
    }

    /// Models know paragraphs parted by blank lines.
    private static String parted(String text) {
        return text.replace("\n", "\n\n");
    }
}
