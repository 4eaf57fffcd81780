package longhand.ui.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import longhand.memory.text.Change;
import longhand.memory.text.Edit;
import longhand.memory.text.Paragraph;
import longhand.memory.text.Place;
import longhand.memory.text.SceneText;

/// Independent layers of ranges over the paragraphs of a scene. They touch neither text nor styles,
/// and follow every edit.
///
/// Confined to the JavaFX thread.
final class MarkLayers {

    private final Map<MarkKind, Map<Long, List<Mark>>> layers = new EnumMap<>(MarkKind.class);

    List<Mark> of(MarkKind kind, long paragraph) {
        return layers.getOrDefault(kind, Map.of()).getOrDefault(paragraph, List.of());
    }

    /// Replaces the marks of one kind in one paragraph.
    ///
    /// @return whether something changed
    boolean set(MarkKind kind, long paragraph, List<Mark> marks) {
        List<Mark> old = of(kind, paragraph);
        Map<Long, List<Mark>> layer = layers.computeIfAbsent(kind, any -> new HashMap<>());
        if (marks.isEmpty()) {
            layer.remove(paragraph);
        } else {
            layer.put(paragraph, List.copyOf(marks));
        }
        return !marks.equals(old);
    }

    void clear(MarkKind kind) {
        layers.remove(kind);
    }

    void clear() {
        layers.clear();
    }

    /// Carries the marks of the edited paragraphs along: those inside one paragraph exactly, those
    /// behind an Enter to the new paragraph.
    void follow(Change change) {
        layers.values().forEach(layer -> follow(change, layer));
    }

    private static void follow(Change change, Map<Long, List<Mark>> layer) {
        Edit edit = change.edit();
        SceneText before = change.before();
        int first = before.paragraphAt(edit.at());
        int last = before.paragraphAt(edit.at() + edit.removed().length());
        List<Mark> moved = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            int start = before.start(i);
            List<Mark> old = layer.remove(before.paragraphs().get(i).id());
            for (Mark mark : old == null ? List.<Mark>of() : old) {
                int from = edit.map(start + mark.from(), true);
                moved.add(new Mark(from, Math.max(from, edit.map(start + mark.to(), false))));
            }
        }
        moved.forEach(mark -> spread(mark, change.after(), layer));
    }

    /// Gives a range of the scene to the paragraphs that it lies in.
    private static void spread(Mark range, SceneText scene, Map<Long, List<Mark>> layer) {
        Place start = scene.place(range.from());
        Place end = scene.place(range.to());
        for (int i = start.paragraph(); i <= end.paragraph(); i++) {
            Paragraph paragraph = scene.paragraphs().get(i);
            int from = i == start.paragraph() ? start.column() : 0;
            int to = i == end.paragraph() ? end.column() : paragraph.length();
            if (from < to) {
                List<Mark> grown = new ArrayList<>(layer.getOrDefault(paragraph.id(), List.of()));
                grown.add(new Mark(from, to));
                layer.put(paragraph.id(), List.copyOf(grown));
            }
        }
    }
}
