package longhand.ui.take;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longhand.engine.api.Recalled;
import longhand.engine.api.Recalling;
import longhand.engine.text.Sentence;
import longhand.engine.text.Sentences;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.Project;
import longhand.memory.text.Paragraph;

/// Finds in the scenes before the open one what the next take is going to speak of: its direction, or else
/// the last sentences of the page. In a long book that takes longer than a frame: never on the JavaFX thread.
/// Immutable; thread-safe.
///
/// @param recalling how it is found
record EarlierPages(Recalling recalling) {

    /// Of nothing.
    static final EarlierPages NONE = new EarlierPages((_, _, _) -> Recalled.NOTHING);

    /// Words of all that is recalled.
    private static final int WORDS = 160;

    /// Sentences of the page that tell what it speaks of.
    private static final int LAST_SENTENCES = 2;

    /// Shorter paragraphs say nothing without those around them.
    private static final int SHORTEST = 40;

    /// A paragraph of an earlier scene.
    record Piece(ItemId scene, String text) {}

    /// @param read what the take reads of the text anyway
    /// @param last what was recalled the last time
    Recollection recall(Project project, ItemId scene, String direction, String read, Recollection last) {
        List<Piece> pieces = before(project, scene).stream()
                .filter(piece -> !read.contains(piece.text()))
                .toList();
        return last.serves(pieces, direction, read)
                ? last
                : new Recollection(pieces, direction, read, recall(pieces, direction, read));
    }

    private Optional<PromptPart> recall(List<Piece> pieces, String direction, String read) {
        String question = direction.isBlank() ? lastSentences(read) : direction;
        if (pieces.isEmpty() || question.isBlank()) {
            return Optional.empty();
        }
        Recalled found =
                recalling.recall(question, pieces.stream().map(Piece::text).toList(), WORDS);
        return found.paragraphs().stream()
                .findFirst()
                .map(nearest -> new PromptPart(
                        PromptPart.Source.RECALLED, pieces.get(nearest).scene(), found.text()));
    }

    private static List<Piece> before(Project project, ItemId scene) {
        List<Piece> pieces = new ArrayList<>();
        for (BinderItem item : project.binder().scenes()) {
            if (item.id().equals(scene)) {
                return pieces;
            }
            for (Paragraph paragraph : project.scene(item.id()).paragraphs()) {
                if (paragraph.length() >= SHORTEST) {
                    pieces.add(new Piece(item.id(), paragraph.text()));
                }
            }
        }
        return List.of(); // it lies in the trash, before nothing
    }

    private static String lastSentences(String page) {
        List<Sentence> sentences = Sentences.of(page);
        return sentences.isEmpty()
                ? ""
                : page.substring(sentences
                        .get(Math.max(0, sentences.size() - LAST_SENTENCES))
                        .start());
    }
}
