package longhand.ui.page;

import java.text.Normalizer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Manuscript;
import longhand.memory.text.Origin;
import longhand.memory.text.Paragraph;
import longhand.memory.text.Place;
import longhand.memory.text.SceneText;
import longhand.memory.text.Selection;
import longhand.memory.text.Slice;
import org.jspecify.annotations.Nullable;

/// What the writer does to the text: typing, deleting, pasting, dragging, italics. All of it ends in
/// edits of the manuscript; positions are those of the scene.
final class WriterInput {

    private final ShownScene shown;
    private Consumer<String> beforeTyping = _ -> {};
    private IntPredicate keeps = _ -> false;
    private boolean smart = true;
    private @Nullable CharacterStyle chosenStyle;

    WriterInput(ShownScene shown) {
        this.shown = shown;
        shown.selectionProperty().subscribe(() -> chosenStyle = null);
    }

    void useSmartTyping(boolean use) {
        smart = use;
    }

    /// @param endsTake   whether typing at a position means that the fresh take before it is kept
    /// @param keepTake   keeps it; is told what is typed
    void keepTakes(IntPredicate endsTake, Consumer<String> keepTake) {
        keeps = endsTake;
        beforeTyping = keepTake;
    }

    /// The writer replaces a range by what he typed; empty = he deleted it.
    void replace(int from, int to, String raw) {
        if (raw.isEmpty() && from == to) {
            return;
        }
        if (from == to) {
            int at = placeFor(from, raw);
            type(at, at, raw);
        } else {
            type(from, to, raw);
        }
    }

    /// Where words of the writer's go that are to stand at a position: right behind the take that ends there, which is
    /// kept.
    int placeFor(int position, String typed) {
        if (!keeps.test(position)) {
            return position;
        }
        beforeTyping.accept(typed);
        return shown.caret();
    }

    private void type(int from, int to, String raw) {
        int start = composes(from, raw) ? SceneSteps.before(scene(), from) : from;
        String typed = clean(scene().text(start, from) + raw);
        SceneText before = scene();
        CharacterStyle style = styleAt(start);
        boolean oneKey = typed.length() == 1 && start == to;
        write(start, to, Slice.of(typed, style), oneKey);
        if (!oneKey || !Character.isLetterOrDigit(typed.charAt(0))) {
            manuscript().closeStep();
        }
        if (smart && oneKey) {
            SmartTyping.of(before, start, typed).ifPresent(better -> improve(start + 1, better, style));
        }
    }

    void deletePrevious() {
        int caret = shown.caret();
        replace(SceneSteps.before(scene(), caret), caret, "");
    }

    void deleteNext() {
        int caret = shown.caret();
        replace(caret, SceneSteps.after(scene(), caret), "");
    }

    /// Puts a cleaned piece of the clipboard in the place of the selection.
    void paste(Slice piece) {
        Selection selection = shown.selection();
        manuscript().closeStep();
        if (selection.isEmpty()) {
            int at = placeFor(selection.from(), piece.text());
            write(at, at, piece, false);
        } else {
            write(selection.from(), selection.to(), piece, false);
        }
        manuscript().closeStep();
    }

    void deleteSelection() {
        Selection selection = shown.selection();
        manuscript().closeStep();
        replace(selection.from(), selection.to(), "");
    }

    /// Drops the selection at `target`, outside of itself.
    void move(int target) {
        int from = shown.selection().from();
        int to = shown.selection().to();
        Slice moved = scene().slice(from, to);
        int at = target > to ? target - (to - from) : target;
        manuscript().closeStep();
        manuscript().edit(from, to, Slice.EMPTY, Selection.at(at));
        manuscript().join(at, at, moved, new Selection(at, at + moved.length()));
        manuscript().closeStep();
    }

    void toggleItalic() {
        boolean on = !isAll(CharacterStyle::italic);
        restyle(style -> style.withItalic(on));
    }

    void toggleBold() {
        boolean on = !isAll(CharacterStyle::bold);
        restyle(style -> style.withBold(on));
    }

    /// The style of what the writer types at `position`.
    CharacterStyle styleAt(int position) {
        if (chosenStyle != null) {
            return chosenStyle;
        }
        Place place = scene().place(position);
        Paragraph paragraph = scene().paragraphs().get(place.paragraph());
        return paragraph.styleBefore(place.column()).kept().withOrigin(Origin.TYPED);
    }

    /// Composed characters: a letter and its accent are one (NFC).
    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private void write(int from, int to, Slice inserted, boolean join) {
        Selection caret = Selection.at(from + inserted.length());
        if (join) {
            manuscript().join(from, to, inserted, caret);
        } else {
            manuscript().edit(from, to, inserted, caret);
        }
        inkWordAt(from, from + inserted.length());
    }

    /// A word that the writer has touched is no longer the model's proposal.
    private void inkWordAt(int from, int to) {
        int start = SceneSteps.word(scene(), from).from();
        int end = SceneSteps.word(scene(), to).to();
        Slice word = scene().slice(start, end);
        Slice ink = word.restyled(CharacterStyle::kept);
        if (!ink.equals(word)) {
            manuscript().join(start, end, ink, shown.selection());
        }
    }

    private void improve(int caret, SmartTyping.Better better, CharacterStyle style) {
        int from = caret - better.eaten();
        manuscript().closeStep();
        write(from, caret, Slice.of(better.text(), style), false);
        manuscript().closeStep();
    }

    /// A lone accent joins the letter before the caret, if there is a character for both.
    private boolean composes(int from, String raw) {
        if (raw.isEmpty() || from == 0 || Character.getType(raw.codePointAt(0)) != Character.NON_SPACING_MARK) {
            return false;
        }
        String both = scene().text(SceneSteps.before(scene(), from), from) + raw;
        return clean(both).length() < both.length();
    }

    private void restyle(UnaryOperator<CharacterStyle> style) {
        Selection selection = shown.selection();
        if (selection.isEmpty()) {
            chosenStyle = style.apply(styleAt(selection.caret()));
        } else {
            manuscript().restyle(selection.from(), selection.to(), style, selection);
        }
    }

    private boolean isAll(Predicate<CharacterStyle> quality) {
        Selection selection = shown.selection();
        if (selection.isEmpty()) {
            return quality.test(styleAt(selection.caret()));
        }
        return scene().slice(selection.from(), selection.to()).lines().stream()
                .flatMap(List::stream)
                .allMatch(run -> quality.test(run.style()));
    }

    private Manuscript manuscript() {
        return shown.manuscript();
    }

    private SceneText scene() {
        return manuscript().text();
    }
}
