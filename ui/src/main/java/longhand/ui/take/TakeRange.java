package longhand.ui.take;

import java.util.Optional;
import longhand.memory.text.Paragraph;
import longhand.memory.text.Run;
import longhand.memory.text.SceneText;

/// A take that lies on the page and is not kept yet. The text itself says so, also after a restart.
///
/// @param number of the take
/// @param from   position of its first character
/// @param to     position after its last one
public record TakeRange(long number, int from, int to) {

    /// The fresh take in a scene; the newest, should there be several.
    public static Optional<TakeRange> in(SceneText scene) {
        TakeRange found = null;
        for (int i = 0; i < scene.paragraphs().size(); i++) {
            Paragraph paragraph = scene.paragraphs().get(i);
            int at = scene.start(i);
            for (Run run : paragraph.runs()) {
                int end = at + run.text().length();
                long number = run.style().take();
                if (found != null && found.number == number) {
                    found = new TakeRange(number, found.from, end);
                } else if (number != 0 && (found == null || number > found.number)) {
                    found = new TakeRange(number, at, end);
                }
                at = end;
            }
        }
        return Optional.ofNullable(found);
    }

    /// With the line break with which it begins: that carries no style, so it is known by the take's words only.
    ///
    /// @param shelf knows the take
    TakeRange withFirstBreak(SceneText text, TakeShelf shelf) {
        boolean begins =
                shelf.take(number).filter(take -> take.text().startsWith("\n")).isPresent();
        boolean there = from > 0 && text.place(from).column() == 0;
        return begins && there ? new TakeRange(number, from - 1, to) : this;
    }

    /// Whether a caret at `position` is in it or right behind it.
    public boolean touches(int position) {
        return position >= from && position <= to;
    }

    /// Whether its words are all there after an edit, and no take any more.
    ///
    /// @param now the take that lies on the page after it
    boolean isKept(SceneText before, SceneText text, Optional<TakeRange> now) {
        return now.filter(other -> other.number() == number).isEmpty()
                && to <= Math.min(before.length(), text.length())
                && before.text(from, to).equals(text.text(from, to));
    }
}
