package longhand.ui.page;

import java.util.Optional;
import longhand.memory.text.Paragraph;
import longhand.memory.text.Run;
import longhand.memory.text.SceneText;
import longhand.memory.text.Slice;

/// Words of a fresh take in a scene; the text itself remembers them, also after a restart.
///
/// @param number of the take
/// @param from   position of its first character
/// @param to     position behind its last one
record PencilText(long number, int from, int to) {

    /// The newest take that is not kept.
    static Optional<PencilText> in(SceneText scene) {
        PencilText found = null;
        for (int i = 0; i < scene.paragraphs().size(); i++) {
            Paragraph paragraph = scene.paragraphs().get(i);
            int at = scene.start(i);
            for (Run run : paragraph.runs()) {
                int end = at + run.text().length();
                long number = run.style().take();
                if (found != null && found.number == number) {
                    found = new PencilText(number, found.from, end);
                } else if (number != 0 && (found == null || number > found.number)) {
                    found = new PencilText(number, at, end);
                }
                at = end;
            }
        }
        return Optional.ofNullable(found);
    }

    static boolean isIn(Slice slice) {
        return slice.lines().stream()
                .anyMatch(line -> line.stream().anyMatch(run -> run.style().take() != 0));
    }
}
