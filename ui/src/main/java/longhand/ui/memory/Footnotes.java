package longhand.ui.memory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import longhand.engine.api.MemoryRow;
import longhand.engine.text.Content;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.SameWords;
import longhand.engine.text.Sentence;
import longhand.engine.text.Sentences;
import longhand.engine.text.StoryTime;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.Project;

/// Finds where remembered sentences stand. Sees every scene once; confined to one call.
final class Footnotes {

    /// A sentence with less in common is another one.
    private static final double NEAR = 0.34;

    private final Project project;
    private final LanguageWords language;
    private final StoryTime time;
    private final Map<Integer, Passage> passages = new HashMap<>();
    private final Map<ItemId, String> texts = new HashMap<>();
    private final Map<ItemId, SameWords> words = new HashMap<>();
    private final Map<ItemId, List<Sentence>> sentences = new HashMap<>();
    private final Map<ItemId, List<StoryTime.Moment>> moments = new HashMap<>();

    private Footnotes(Project project, LanguageWords language, StoryTime time, List<Passage> read) {
        this.project = project;
        this.language = language;
        this.time = time;
        read.forEach(passage -> passages.put(passage.step(), passage));
    }

    static Map<Long, Footnote> of(StoredStory story, Project project, LanguageWords language, StoryTime time) {
        Footnotes finder = new Footnotes(project, language, time, story.passages());
        Map<Long, Footnote> found = new HashMap<>();
        Stream.concat(story.memory().rows().stream(), story.memory().retired().stream())
                .forEach(row -> finder.find(row).ifPresent(note -> found.put(row.id(), note)));
        return found;
    }

    private Optional<Footnote> find(MemoryRow row) {
        return Optional.ofNullable(passages.get(row.source().step()))
                .filter(_ -> row.source().sentence() >= 0)
                .flatMap(passage ->
                        row.origin() == MemoryRow.Origin.TEXT ? copied(row, passage) : written(row, passage));
    }

    /// Where a copy stands, or else the nearest to it of what stands in its passage.
    private Optional<Footnote> copied(MemoryRow row, Passage passage) {
        return inPlace(row, passage)
                .or(() -> anywhere(row, passage))
                .or(() -> passage.isThere() ? nearest(row, passage) : Optional.empty());
    }

    private Optional<Footnote> inPlace(MemoryRow row, Passage passage) {
        String text = text(passage.scene());
        int start = text.lastIndexOf('\n', Math.max(0, passage.from() - 1)) + 1;
        int at = text.indexOf(row.text(), Math.min(start, text.length()));
        int end = lineEnd(text, passage.to());
        return passage.isThere() && at >= 0 && at < end
                ? Optional.of(note(passage, at, at + row.text().length(), Optional.empty()))
                : Optional.empty();
    }

    /// The writer has moved it, or changed no more of it than its marks: its own scene first.
    private Optional<Footnote> anywhere(MemoryRow row, Passage passage) {
        return Stream.concat(
                        Stream.of(passage.scene()),
                        project.binder().scenes().stream().map(BinderItem::id))
                .distinct()
                .flatMap(scene -> same(row, passage, scene).stream())
                .findFirst();
    }

    private Optional<Footnote> same(MemoryRow row, Passage passage, ItemId scene) {
        if (!words.computeIfAbsent(scene, id -> SameWords.of(text(id))).hold(row.text())) {
            return Optional.empty();
        }
        return sentences(scene).stream()
                .filter(sentence -> SameWords.of(sentence.text()).hold(row.text()))
                .min(Comparator.comparingInt(sentence -> Math.abs(sentence.start() - passage.from())))
                .map(sentence -> new Footnote(
                        scene,
                        sentence.index() + 1,
                        sentence.start(),
                        sentence.start() + sentence.text().length(),
                        Optional.empty(),
                        passage.take() != 0,
                        when(scene, sentence.start() + sentence.text().length())));
    }

    private static int lineEnd(String text, int position) {
        int end = text.indexOf('\n', Math.min(position, text.length()));
        return end < 0 ? text.length() : end;
    }

    /// The writer's words for a sentence are not looked for; the nearest sentence is their place.
    private Optional<Footnote> written(MemoryRow row, Passage passage) {
        return Optional.of(passage)
                .filter(Passage::isThere)
                .flatMap(there -> nearest(row, there))
                .map(note -> new Footnote(
                        note.scene(),
                        note.sentence(),
                        note.from(),
                        note.to(),
                        Optional.empty(),
                        note.take(),
                        note.when()));
    }

    private Optional<Footnote> nearest(MemoryRow row, Passage passage) {
        Set<String> wanted = Content.of(row.text(), language);
        Footnote best = note(passage, passage.from(), passage.to(), Optional.empty());
        double most = NEAR;
        String text = text(passage.scene());
        int to = Math.min(passage.to(), text.length());
        for (Sentence sentence : Sentences.of(text.substring(Math.min(passage.from(), to), to))) {
            Set<String> has = Content.of(sentence.text(), language);
            double near = Math.max(Content.overlap(wanted, has), Content.overlap(has, wanted));
            if (near > most) {
                most = near;
                int from = passage.from() + sentence.start();
                best = note(
                        passage,
                        from,
                        from + sentence.text().length(),
                        Optional.of(new Footnote.Renewed(sentence.text(), sentence.index())));
            }
        }
        return Optional.of(best);
    }

    private Footnote note(Passage passage, int from, int to, Optional<Footnote.Renewed> now) {
        int number = 1;
        for (Sentence sentence : sentences(passage.scene())) {
            number = sentence.start() <= from ? sentence.index() + 1 : number;
        }
        return new Footnote(passage.scene(), number, from, to, now, passage.take() != 0, when(passage.scene(), to));
    }

    private Optional<String> when(ItemId scene, int end) {
        return StoryTime.at(moments.computeIfAbsent(scene, id -> time.moments(text(id))), end);
    }

    private String text(ItemId scene) {
        return texts.computeIfAbsent(scene, id -> project.scene(id).text());
    }

    private List<Sentence> sentences(ItemId scene) {
        return sentences.computeIfAbsent(scene, id -> Sentences.of(text(id)));
    }
}
