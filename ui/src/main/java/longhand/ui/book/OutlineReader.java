package longhand.ui.book;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longhand.memory.api.BinderItem;
import longhand.memory.text.LongParagraphs;
import longhand.memory.text.Run;
import longhand.memory.text.Slice;

/// Reads one text into a [BookOutline]. Used once.
final class OutlineReader {

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*(?:\\[(draft|done)])?\\s*#*");

    private final List<String> lines;
    private final boolean blankLinesPart;
    private final List<Integer> levels;
    private final List<BookOutline.Entry> entries = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private String title = "";
    private String synopsis = "";
    private BinderItem.Status status = BinderItem.Status.DRAFT;
    private boolean sceneOpen;
    private boolean joins;

    OutlineReader(String text) {
        lines = text.replace("\uFEFF", "").lines().toList();
        blankLinesPart = lines.stream().anyMatch(String::isBlank);
        TreeSet<Integer> found = new TreeSet<>();
        lines.stream()
                .map(HEADING::matcher)
                .filter(Matcher::matches)
                .forEach(m -> found.add(m.group(1).length()));
        levels = List.copyOf(found);
    }

    BookOutline read() {
        for (String line : lines) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                heading(heading);
            } else {
                line(line.strip());
            }
        }
        closeScene();
        return new BookOutline(entries);
    }

    private void heading(Matcher heading) {
        closeScene();
        BinderItem.Kind kind = kind(heading.group(1).length());
        title = heading.group(2);
        status = status(heading.group(3));
        switch (kind) {
            case PART, CHAPTER -> entries.add(entry(kind, title, Slice.EMPTY));
            case SCENE -> sceneOpen = true;
        }
    }

    /// The deepest level of three or two holds the text.
    private BinderItem.Kind kind(int level) {
        int fromTop = levels.indexOf(level);
        if (levels.size() >= 3 && fromTop == 0) {
            return BinderItem.Kind.PART;
        }
        boolean chapter = levels.size() >= 3 ? fromTop == 1 : fromTop == 0;
        return chapter ? BinderItem.Kind.CHAPTER : BinderItem.Kind.SCENE;
    }

    private static BinderItem.Status status(@org.jspecify.annotations.Nullable String word) {
        if (word == null) {
            return BinderItem.Status.DRAFT;
        }
        return word.equals("done") ? BinderItem.Status.DONE : BinderItem.Status.DRAFT;
    }

    private void line(String line) {
        if (line.isEmpty()) {
            joins = false;
        } else if (line.startsWith("> ") && paragraphs.isEmpty() && sceneOpen) {
            synopsis = (synopsis + " " + line.substring(2)).strip();
        } else if (joins && blankLinesPart) {
            paragraphs.set(paragraphs.size() - 1, paragraphs.getLast() + " " + line);
        } else {
            paragraphs.add(line);
            joins = true;
        }
    }

    private void closeScene() {
        if (sceneOpen || !paragraphs.isEmpty()) {
            List<List<Run>> runs = paragraphs.stream().map(Emphasis::runs).toList();
            entries.add(entry(
                    BinderItem.Kind.SCENE,
                    title,
                    runs.isEmpty() ? Slice.EMPTY : LongParagraphs.parted(new Slice(runs))));
        }
        paragraphs.clear();
        synopsis = "";
        sceneOpen = false;
        joins = false;
    }

    private BookOutline.Entry entry(BinderItem.Kind kind, String name, Slice text) {
        boolean empty = kind == BinderItem.Kind.SCENE && text.isEmpty();
        return new BookOutline.Entry(kind, name, synopsis, empty ? BinderItem.Status.TO_WRITE : status, text);
    }
}
