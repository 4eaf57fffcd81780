package longhand.ui.page;

import longhand.memory.text.SceneText;

/// Positions in the area and positions in the scene. The area has one character more at the head of
/// each paragraph, the strut of the indent: so column in the area = column in the scene + 1, always.
///
/// @param scene the one that the area shows
record ScenePositions(SceneText scene) {

    static final int STRUT = 1;

    /// Offset in the area of a position in the scene.
    int view(int position) {
        return position + scene.paragraphAt(position) + STRUT;
    }

    /// Position in the scene of an offset in the area; that of the first letter for the strut.
    int scene(int view) {
        int paragraph = paragraphAtView(view);
        int column = Math.max(0, view - viewStart(paragraph) - STRUT);
        return Math.min(scene.length(), scene.start(paragraph) + column);
    }

    /// The same offset, or the one behind the strut if it lay before it.
    int settled(int view) {
        int inside = Math.clamp(view, 0, viewStart(scene.paragraphs().size() - 1) + STRUT + lastLength());
        return inside == viewStart(paragraphAtView(inside)) ? inside + STRUT : inside;
    }

    int viewStart(int paragraph) {
        return scene.start(paragraph) + paragraph;
    }

    private int lastLength() {
        return scene.paragraphs().getLast().length();
    }

    private int paragraphAtView(int view) {
        int low = 0;
        int high = scene.paragraphs().size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (viewStart(middle) <= view) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
