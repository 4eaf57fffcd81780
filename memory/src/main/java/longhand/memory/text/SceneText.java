package longhand.memory.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The text of one scene: at least one paragraph. Immutable.
///
/// Positions count characters (UTF-16 units) from 0; a paragraph's end counts as one.
public final class SceneText {

    /// A scene without a character.
    public static final SceneText EMPTY = of(Slice.EMPTY);

    private final List<Paragraph> paragraphs;
    private final int[] starts;
    private final long nextId;

    private SceneText(List<Paragraph> paragraphs, long nextId) {
        this.paragraphs = List.copyOf(paragraphs);
        this.nextId = nextId;
        this.starts = new int[paragraphs.size() + 1];
        for (int i = 0; i < paragraphs.size(); i++) {
            starts[i + 1] = starts[i] + paragraphs.get(i).length() + 1;
        }
    }

    public static SceneText of(Slice slice) {
        List<Paragraph> paragraphs = new ArrayList<>();
        long id = 1;
        for (List<Run> line : slice.lines()) {
            paragraphs.add(Paragraph.of(id++, line));
        }
        return new SceneText(paragraphs, id);
    }

    public static SceneText of(String text) {
        return of(Slice.of(text, CharacterStyle.TYPED));
    }

    public List<Paragraph> paragraphs() {
        return paragraphs;
    }

    public int length() {
        return starts[paragraphs.size()] - 1;
    }

    /// Position of the first character of a paragraph.
    public int start(int paragraph) {
        return starts[paragraph];
    }

    public int paragraphAt(int position) {
        require(position);
        int found = Arrays.binarySearch(starts, 0, paragraphs.size(), position);
        return found >= 0 ? found : -found - 2;
    }

    public Place place(int position) {
        int paragraph = paragraphAt(position);
        return new Place(paragraph, position - starts[paragraph]);
    }

    public Slice slice(int from, int to) {
        Place first = place(from);
        Place last = place(to);
        List<List<Run>> lines = new ArrayList<>();
        for (int i = first.paragraph(); i <= last.paragraph(); i++) {
            int start = i == first.paragraph() ? first.column() : 0;
            int end = i == last.paragraph() ? last.column() : paragraphs.get(i).length();
            lines.add(paragraphs.get(i).slice(start, end));
        }
        return new Slice(lines);
    }

    public Slice all() {
        return slice(0, length());
    }

    /// The characters, paragraphs parted by `\n`.
    public String text() {
        return String.join("\n", paragraphs.stream().map(Paragraph::text).toList());
    }

    public String text(int from, int to) {
        return slice(from, to).text();
    }

    /// The edit that puts `inserted` in the place of the characters from `from` to `to` (exclusive).
    public Edit edit(int from, int to, Slice inserted) {
        return new Edit(from, slice(from, to), inserted);
    }

    /// This scene after `edit`.
    ///
    /// @throws IllegalArgumentException if the edit was made for another text
    public SceneText apply(Edit edit) {
        int end = edit.at() + edit.removed().length();
        if (end > length() || !slice(edit.at(), end).equals(edit.removed())) {
            throw new IllegalArgumentException("the edit at " + edit.at() + " was made for another text");
        }
        Place first = place(edit.at());
        Place last = place(end);
        List<Paragraph> fresh = replacement(edit.inserted().lines(), first, last);
        List<Paragraph> all = new ArrayList<>(paragraphs.subList(0, first.paragraph()));
        all.addAll(fresh);
        all.addAll(paragraphs.subList(last.paragraph() + 1, paragraphs.size()));
        return new SceneText(all, nextId + edit.inserted().lines().size());
    }

    private List<Paragraph> replacement(List<List<Run>> lines, Place first, Place last) {
        Paragraph head = paragraphs.get(first.paragraph());
        Paragraph tail = paragraphs.get(last.paragraph());
        // Enter at the very start moves the old paragraph down, with its id and so with its marks.
        boolean movesDown = first.column() == 0 && first.paragraph() == last.paragraph() && lines.size() > 1;
        int old = movesDown ? lines.size() - 1 : 0;
        List<Paragraph> fresh = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Run> runs = new ArrayList<>();
            if (i == 0) {
                runs.addAll(head.slice(0, first.column()));
            }
            runs.addAll(lines.get(i));
            if (i == lines.size() - 1) {
                runs.addAll(tail.slice(last.column(), tail.length()));
            }
            fresh.add(Paragraph.of(i == old ? head.id() : nextId + i, runs));
        }
        return fresh;
    }

    private void require(int position) {
        if (position < 0 || position > length()) {
            throw new IllegalArgumentException("position must be in 0.." + length() + ": " + position);
        }
    }

    /// Equal text in equal styles; paragraph ids do not count.
    @Override
    public boolean equals(Object other) {
        return other instanceof SceneText scene && all().equals(scene.all());
    }

    @Override
    public int hashCode() {
        return all().hashCode();
    }

    @Override
    public String toString() {
        return "SceneText[" + paragraphs.size() + " paragraphs, " + length() + " characters]";
    }
}
