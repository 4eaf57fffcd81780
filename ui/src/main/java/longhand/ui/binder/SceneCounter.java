package longhand.ui.binder;

import java.util.HashMap;
import java.util.Map;
import longhand.engine.text.WordCounter;
import longhand.memory.text.Paragraph;
import longhand.memory.text.SceneText;

/// Counts the words of one scene that changes: a paragraph is counted again only if its text is
/// another one. Confined to one thread.
final class SceneCounter {

    private record Counted(String text, int words) {}

    private Map<Long, Counted> counted = new HashMap<>();

    int count(SceneText scene) {
        Map<Long, Counted> fresh = HashMap.newHashMap(scene.paragraphs().size());
        int words = 0;
        for (Paragraph paragraph : scene.paragraphs()) {
            Counted known = counted.get(paragraph.id());
            Counted now = known != null && known.text().equals(paragraph.text()) ? known : counted(paragraph.text());
            fresh.put(paragraph.id(), now);
            words += now.words();
        }
        counted = fresh;
        return words;
    }

    private static Counted counted(String text) {
        return new Counted(text, WordCounter.count(text));
    }
}
