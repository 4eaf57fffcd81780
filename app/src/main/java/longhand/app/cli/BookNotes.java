package longhand.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import longhand.engine.inquiry.Chapter;
import longhand.engine.inquiry.Note;

/// Sentences of a book with their places, for people and as JSON.
///
/// @param console where they go
/// @param book    that they are from
record BookNotes(Console console, List<Chapter> book) {

    static final String JSON = "As {\"sentences\":[{\"text\",\"chapter\",\"title\",\"sentence\",\"from\",\"to\"}]}, all"
            + " counted from 0, characters within the chapter.";

    void print(List<Note> notes, boolean json) {
        if (json) {
            new JsonLines(console).print(asJson(notes));
            return;
        }
        for (Note note : notes) {
            console.out().println(note.sentence().text().replaceAll("\\s+", " "));
            console.err()
                    .println("  " + book.get(note.chapter()).title() + ", sentence "
                            + (note.sentence().index() + 1));
        }
        console.out().flush();
    }

    private ObjectNode asJson(List<Note> notes) {
        ObjectNode answer = JsonLines.JSON.createObjectNode();
        ArrayNode list = answer.putArray("sentences");
        for (Note note : notes) {
            list.addObject()
                    .put("text", note.sentence().text())
                    .put("chapter", note.chapter())
                    .put("title", book.get(note.chapter()).title())
                    .put("sentence", note.sentence().index())
                    .put("from", note.sentence().start())
                    .put("to", note.sentence().end());
        }
        return answer;
    }
}
