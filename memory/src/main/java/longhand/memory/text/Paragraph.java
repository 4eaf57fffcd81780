package longhand.memory.text;

import java.util.List;

/// A paragraph. Its id stays with it for its whole life, so that marks and cells find it again.
///
/// @param id    unique within its scene
/// @param text  the characters of all runs
/// @param runs  joined: no empty run, no two equal neighbours
public record Paragraph(long id, String text, List<Run> runs) {

    /// The paragraph that parts scenes inside a scene.
    public static final String SCENE_BREAK = "* * *";

    public Paragraph {
        runs = List.copyOf(runs);
    }

    public static Paragraph of(long id, List<Run> runs) {
        List<Run> joined = Runs.joined(runs);
        return new Paragraph(id, Runs.text(joined), joined);
    }

    public int length() {
        return text.length();
    }

    public boolean isSceneBreak() {
        return text.equals(SCENE_BREAK);
    }

    /// The runs of the columns from `from` to `to` (exclusive).
    public List<Run> slice(int from, int to) {
        return Runs.slice(runs, from, to);
    }

    /// The style of the character before `column`, that new text there takes on.
    public CharacterStyle styleBefore(int column) {
        int at = 0;
        for (Run run : runs) {
            at += run.text().length();
            if (column <= at) {
                return run.style();
            }
        }
        return CharacterStyle.TYPED;
    }
}
