package longhand.memory.journal;

import java.util.ArrayList;
import java.util.List;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.VerseSettings;

/// What of a project is verse, as bytes of a record. Pure functions.
final class VerseCodec {

    private VerseCodec() {}

    static void write(VerseSettings verse, PayloadWriter out) {
        out.number(verse.poems().size());
        for (VerseSettings.Poem poem : verse.poems()) {
            out.number(poem.scene().value()).text(poem.form()).text(poem.word());
        }
        out.number(verse.sayings().size());
        for (VerseSettings.Saying saying : verse.sayings()) {
            out.text(saying.word()).text(saying.phones());
        }
        out.flag(verse.stressHidden());
    }

    static VerseSettings verse(PayloadReader in) throws MemoryException {
        List<VerseSettings.Poem> poems = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            poems.add(new VerseSettings.Poem(new ItemId(in.number()), in.text(), in.text()));
        }
        List<VerseSettings.Saying> sayings = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            sayings.add(new VerseSettings.Saying(in.text(), in.text()));
        }
        return new VerseSettings(poems, sayings, in.flag(), VerseSettings.Quality.NORMAL);
    }

    /// @throws IllegalArgumentException if a later version wrote one that this one does not know
    static VerseSettings.Quality quality(PayloadReader in) throws MemoryException {
        return VerseSettings.Quality.valueOf(in.text());
    }
}
