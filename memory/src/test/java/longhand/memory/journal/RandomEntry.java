package longhand.memory.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import longhand.memory.api.Binder;
import longhand.memory.api.BinderChange;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.ProjectSettings;
import longhand.memory.api.RuleSettings;
import longhand.memory.api.StoryRecord;
import longhand.memory.api.Take;
import longhand.memory.api.VerseSettings;
import longhand.memory.testing.RandomText;
import longhand.memory.text.SceneText;

/// Random entries of every type.
final class RandomEntry {

    private RandomEntry() {}

    static Entry next(RandomGenerator random) {
        ItemId id = new ItemId(random.nextLong(1, 1000));
        Instant at = Instant.ofEpochMilli(random.nextLong(0, 1L << 42));
        return switch (random.nextInt(12)) {
            case 0 -> new Entry.Created(RandomText.string(random), at);
            case 1 -> new Entry.SessionStarted(random.nextLong(1, 99), at);
            case 2 -> new Entry.SessionEnded(random.nextLong(1, 99), at);
            case 3 -> new Entry.SceneRestored(id, random.nextLong(1, 99), RandomText.slice(random));
            case 4 -> new Entry.BinderChanged(change(id, random));
            case 5 -> new Entry.TakeKept(take(id, random));
            case 6 -> new Entry.SettingsChanged(settings(id, random));
            case 7 -> new Entry.SnapshotBegun(id.value(), 5, RandomText.string(random), 7, 0, -3, random.nextInt());
            case 8 -> new Entry.BinderRestored(binder(id, random));
            case 9 -> recorded(id, random);
            case 10 ->
                new Entry.Together(
                        List.of(edited(id, at, random), new Entry.TakeKept(take(id, random)), recorded(id, random)));
            default -> edited(id, at, random);
        };
    }

    private static Entry.StoryRecorded recorded(ItemId scene, RandomGenerator random) {
        int from = random.nextInt(99);
        return new Entry.StoryRecorded(
                new StoryRecord("{}" + RandomText.string(random), scene, from, from + random.nextInt(99)));
    }

    private static ProjectSettings settings(ItemId scene, RandomGenerator random) {
        ProjectSettings plain = new ProjectSettings(random.nextBoolean(), scene.value(), 7, 80_000, 0, 150)
                .withTakeLength(random.nextInt(1, 2_000), random.nextBoolean())
                .withSources(random.ints(random.nextInt(3), 1, 99)
                        .mapToObj(
                                id -> new ProjectSettings.SourceMark(new ItemId(id), "a source", random.nextBoolean()))
                        .toList())
                .withVerse(verse(scene, random))
                .withRules(rules(scene, random))
                .withLanguage(RandomText.any(List.of("en", "de", "pt-BR"), random));
        ProjectSettings either = random.nextBoolean() ? plain : plain.withTakesAsUsual();
        return random.nextBoolean()
                ? either
                : either.withLayout(new ProjectSettings.Layout(random.nextBoolean(), true, 200, random.nextInt(999)));
    }

    private static RuleSettings rules(ItemId scene, RandomGenerator random) {
        return RuleSettings.NONE.with(
                scene,
                random.longs(random.nextInt(0, 3), 1, 99)
                        .mapToObj(n -> new RuleSettings.SceneRule(scene, "at most " + n + " letters", n % 2 == 0))
                        .toList());
    }

    private static VerseSettings verse(ItemId scene, RandomGenerator random) {
        String word = random.nextBoolean() ? "" : "sea";
        VerseSettings some = VerseSettings.NONE
                .with(scene, Optional.of(new VerseSettings.Poem(scene, "a form", word)))
                .with(new VerseSettings.Saying("word" + random.nextInt(9), "AH1"));
        VerseSettings.Quality quality = random.nextBoolean() ? VerseSettings.Quality.FAST : VerseSettings.Quality.BEST;
        return random.nextBoolean()
                ? VerseSettings.NONE
                : some.withStressHidden(random.nextBoolean()).withQuality(quality);
    }

    static Entry.Edited edited(ItemId id, Instant at, RandomGenerator random) {
        SceneText scene = SceneText.of(RandomText.slice(random));
        return new Entry.Edited(
                id, random.nextLong(1, 1L << 40), at, random.nextInt(-9, 9), RandomText.edit(scene, random));
    }

    static Take take(ItemId scene, RandomGenerator random) {
        Take.TracedToken token =
                new Take.TracedToken(random.nextInt(1, 49_000), -0.5f, 1e-9f, Float.NEGATIVE_INFINITY, 3);
        return new Take(
                random.nextLong(1, 99),
                scene,
                random.nextInt(0, 99),
                RandomText.string(random),
                1,
                random.nextLong(),
                "a model",
                "ab12",
                "{\"words\":150}",
                List.of(token, token),
                Instant.ofEpochSecond(random.nextLong(0, 1L << 33), random.nextInt(0, 1_000_000_000)));
    }

    private static Binder binder(ItemId id, RandomGenerator random) {
        BinderItem chapter = new BinderItem(
                id,
                BinderItem.Kind.CHAPTER,
                RandomText.string(random),
                Optional.empty(),
                BinderItem.Status.DONE,
                RandomText.string(random),
                random.nextBoolean(),
                random.nextInt(9_999));
        return new Binder(random.nextBoolean() ? List.of() : List.of(chapter));
    }

    private static BinderChange change(ItemId id, RandomGenerator random) {
        Optional<ItemId> parent = random.nextBoolean() ? Optional.empty() : Optional.of(new ItemId(3));
        return switch (random.nextInt(8)) {
            case 0 ->
                new BinderChange.Add(
                        id,
                        RandomText.any(List.of(BinderItem.Kind.values()), random),
                        RandomText.string(random),
                        parent,
                        random.nextInt(9));
            case 1 -> new BinderChange.Rename(id, RandomText.string(random));
            case 2 -> new BinderChange.Move(id, parent, random.nextInt(9));
            case 3 -> new BinderChange.Trash(id);
            case 4 -> new BinderChange.Restore(id);
            case 5 -> new BinderChange.SetStatus(id, RandomText.any(List.of(BinderItem.Status.values()), random));
            case 6 -> new BinderChange.SetTarget(id, random.nextInt(9_999));
            default -> new BinderChange.SetSynopsis(id, RandomText.string(random));
        };
    }
}
