package longhand.ui.page;

import longhand.memory.text.Paragraph;
import longhand.memory.text.Place;
import longhand.memory.text.SceneText;
import longhand.memory.text.Selection;

/// Where the caret goes from a position of the scene. Pure functions.
final class SceneSteps {

    private SceneSteps() {}

    static int before(SceneText scene, int position) {
        Place place = scene.place(position);
        return place.column() == 0
                ? Math.max(0, position - 1)
                : position - place.column() + Graphemes.before(text(scene, place), place.column());
    }

    static int after(SceneText scene, int position) {
        Place place = scene.place(position);
        return place.column() == text(scene, place).length()
                ? Math.min(scene.length(), position + 1)
                : position - place.column() + Graphemes.after(text(scene, place), place.column());
    }

    static int wordBefore(SceneText scene, int position) {
        Place place = scene.place(position);
        return place.column() == 0
                ? Math.max(0, position - 1)
                : position - place.column() + WordSteps.before(text(scene, place), place.column());
    }

    static int wordAfter(SceneText scene, int position) {
        Place place = scene.place(position);
        return place.column() == text(scene, place).length()
                ? Math.min(scene.length(), position + 1)
                : position - place.column() + WordSteps.after(text(scene, place), place.column());
    }

    static Selection word(SceneText scene, int position) {
        Place place = scene.place(position);
        int start = position - place.column();
        return new Selection(
                start + WordSteps.wordStart(text(scene, place), place.column()),
                start + WordSteps.wordEnd(text(scene, place), place.column()));
    }

    static Selection paragraph(SceneText scene, int position) {
        int index = scene.paragraphAt(position);
        int start = scene.start(index);
        return new Selection(start, start + scene.paragraphs().get(index).length());
    }

    private static String text(SceneText scene, Place place) {
        Paragraph paragraph = scene.paragraphs().get(place.paragraph());
        return paragraph.text();
    }
}
