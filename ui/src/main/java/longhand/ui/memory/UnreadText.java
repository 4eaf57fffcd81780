package longhand.ui.memory;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.text.WordCounter;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.Project;
import longhand.memory.text.Paragraph;
import longhand.memory.text.SceneText;

/// Finds what the memory has not read: whole paragraphs, put together to pieces of a passage's size, in the
/// order of the manuscript. A take that is not kept yet is no part of it. Confined to one call.
public final class UnreadText {

    /// A piece is closed once it has so many words: about what a step of a story writes, for whose size the
    /// rules of the memory were measured.
    private static final int PIECE_WORDS = 150;

    private final List<Passage> passages;
    private final List<Unread> found = new ArrayList<>();
    private int from;
    private int to;
    private int words;

    private UnreadText(List<Passage> passages) {
        this.passages = passages;
    }

    /// @param passages that were read
    public static List<Unread> of(Project project, List<Passage> passages) {
        UnreadText finder = new UnreadText(passages);
        for (BinderItem scene : project.binder().scenes()) {
            if (!scene.trashed()) {
                finder.addScene(scene.id(), project.scene(scene.id()));
            }
        }
        return finder.found;
    }

    private void addScene(ItemId scene, SceneText text) {
        for (int i = 0; i < text.paragraphs().size(); i++) {
            Paragraph paragraph = text.paragraphs().get(i);
            int start = text.start(i);
            int end = start + paragraph.length();
            if (isFresh(paragraph) || passages.stream().anyMatch(passage -> passage.touches(scene, start, end))) {
                close(scene);
            } else {
                add(start, end, WordCounter.count(paragraph.text()));
            }
            if (words >= PIECE_WORDS) {
                close(scene);
            }
        }
        close(scene);
    }

    private void add(int start, int end, int count) {
        from = words == 0 ? start : from;
        to = end;
        words += count;
    }

    private void close(ItemId scene) {
        if (words > 0) {
            found.add(new Unread(scene, from, to, words));
        }
        words = 0;
    }

    private static boolean isFresh(Paragraph paragraph) {
        return paragraph.runs().stream().anyMatch(run -> run.style().take() != 0);
    }
}
