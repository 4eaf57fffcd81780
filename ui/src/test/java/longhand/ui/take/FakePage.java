package longhand.ui.take;

import java.util.ArrayList;
import java.util.List;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.SceneText;
import longhand.memory.text.Slice;

/// A page without a toolkit: text and caret, and what it was told. What is appended is there at once.
public final class FakePage implements TakePage {

    public SceneText text;
    public int caret;
    public final List<String> told = new ArrayList<>();
    public Runnable changed = () -> {};
    private long number;
    private int from;
    private int to;
    private boolean written;

    public FakePage(String text) {
        this.text = SceneText.of(text);
        this.caret = this.text.length();
    }

    /// An edit by the writer's own hand.
    public void edit(int at, int end, String inserted, CharacterStyle style) {
        text = text.apply(text.edit(at, end, Slice.of(inserted, style)));
        if (!written && end <= from) {
            int more = inserted.length() - (end - at);
            from += more;
            to += more;
        }
        changed.run();
    }

    @Override
    public SceneText text() {
        return text;
    }

    @Override
    public int caret() {
        return caret;
    }

    @Override
    public void begin(long take, int start, int end) {
        number = take;
        from = start;
        to = end;
        written = false;
        told.add("begin " + take);
    }

    @Override
    public int place() {
        return from;
    }

    @Override
    public void reading(int wordsRead, int wordsToRead) {
        told.add("reading " + wordsRead + " of " + wordsToRead);
    }

    @Override
    public void append(String piece) {
        int at = written ? to : from;
        written = true;
        edit(at, to, piece, CharacterStyle.ofTake(number));
        to = at + piece.length();
        caret = to;
    }

    @Override
    public void end() {
        told.add("end");
    }

    @Override
    public String stop() {
        told.add("stop");
        return written ? text.text(from, to) : "";
    }

    @Override
    public void replace(int start, int end, long take, String other) {
        edit(start, end, other, CharacterStyle.ofTake(take));
        caret = start + other.length();
    }

    @Override
    public void keep(TakeRange take) {
        edit(
                take.from(),
                take.to(),
                text.text(take.from(), take.to()),
                CharacterStyle.ofTake(take.number()).kept());
    }
}
