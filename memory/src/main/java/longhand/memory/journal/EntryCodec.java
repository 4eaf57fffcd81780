package longhand.memory.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.ProjectSettings;
import longhand.memory.api.StoryRecord;
import longhand.memory.text.Edit;

/// Entries as bytes: a type, then the fields. Types are never given a second meaning.
public final class EntryCodec {

    private static final int CREATED = 1;
    private static final int SESSION_STARTED = 2;
    private static final int SESSION_ENDED = 3;
    private static final int EDITED = 4;
    private static final int SCENE_RESTORED = 5;
    private static final int BINDER_CHANGED = 6;
    private static final int TAKE_KEPT = 7;
    private static final int SETTINGS_CHANGED = 8;
    private static final int SNAPSHOT_BEGUN = 9;
    private static final int BINDER_RESTORED = 10;
    private static final int SETTINGS_WITH_LAYOUT = 11;
    private static final int BINDER_WITH_TARGETS = 12;
    private static final int STORY_RECORDED = 13;
    private static final int TOGETHER = 14;
    private static final int SETTINGS_WITH_LENGTH = 15;
    private static final int SETTINGS_WITH_SOURCES = 16;
    private static final int SETTINGS_WITH_VERSE = 17;
    private static final int SETTINGS_WITH_RULES = 18;
    private static final int SETTINGS_WITH_USUAL_LENGTH = 19;
    private static final int SETTINGS_WITH_LANGUAGE = 20;

    private EntryCodec() {}

    public static byte[] encode(Entry entry) {
        PayloadWriter out = new PayloadWriter();
        write(entry, out);
        return out.toBytes();
    }

    private static void write(Entry entry, PayloadWriter out) {
        switch (entry) {
            case Entry.Created created ->
                out.number(CREATED).text(created.title()).number(created.at().toEpochMilli());
            case Entry.SessionStarted started ->
                out.number(SESSION_STARTED)
                        .number(started.session())
                        .number(started.at().toEpochMilli());
            case Entry.SessionEnded ended ->
                out.number(SESSION_ENDED)
                        .number(ended.session())
                        .number(ended.at().toEpochMilli());
            case Entry.Edited edited -> {
                out.number(EDITED).number(edited.scene().value()).number(edited.revision());
                out.number(edited.at().toEpochMilli()).signed(edited.words());
                TextCodec.write(edited.edit(), out);
            }
            case Entry.SceneRestored restored -> {
                out.number(SCENE_RESTORED).number(restored.scene().value()).number(restored.revision());
                TextCodec.write(restored.text(), out);
            }
            case Entry.BinderChanged changed -> BinderCodec.write(changed.change(), out.number(BINDER_CHANGED));
            case Entry.TakeKept kept -> TakeCodec.write(kept.take(), out.number(TAKE_KEPT));
            case Entry.SettingsChanged changed -> write(changed.settings(), out.number(SETTINGS_WITH_LANGUAGE));
            case Entry.SnapshotBegun begun -> write(begun, out.number(SNAPSHOT_BEGUN));
            case Entry.BinderRestored restored -> BinderCodec.write(restored.binder(), out.number(BINDER_WITH_TARGETS));
            case Entry.StoryRecorded recorded -> write(recorded.record(), out.number(STORY_RECORDED));
            case Entry.Together together -> {
                out.number(TOGETHER).number(together.parts().size());
                together.parts().forEach(part -> write(part, out));
            }
        }
    }

    public static Entry decode(byte[] payload) throws MemoryException {
        PayloadReader in = new PayloadReader(payload);
        try {
            Entry entry = entry(in);
            if (!in.atEnd()) {
                throw new MemoryException("a record of " + payload.length + " bytes is longer than its entry");
            }
            return entry;
        } catch (IllegalArgumentException | DateTimeException nonsense) {
            // The message may quote text, so it is not passed on.
            throw new MemoryException("a record of " + payload.length + " bytes holds an impossible value");
        }
    }

    /// Whether a payload may hold a take, without unpacking it.
    public static boolean mayHoldTake(byte[] payload) {
        return payload.length > 0 && (payload[0] == TAKE_KEPT || payload[0] == TOGETHER);
    }

    private static Entry entry(PayloadReader in) throws MemoryException {
        int type = in.integer();
        return switch (type) {
            case CREATED -> new Entry.Created(in.text(), instant(in));
            case SESSION_STARTED -> new Entry.SessionStarted(in.number(), instant(in));
            case SESSION_ENDED -> new Entry.SessionEnded(in.number(), instant(in));
            case EDITED -> edited(in);
            case SCENE_RESTORED -> new Entry.SceneRestored(new ItemId(in.number()), in.number(), TextCodec.slice(in));
            case BINDER_CHANGED -> new Entry.BinderChanged(BinderCodec.change(in));
            case TAKE_KEPT -> new Entry.TakeKept(TakeCodec.take(in));
            case SETTINGS_CHANGED -> new Entry.SettingsChanged(settings(in));
            case SETTINGS_WITH_LAYOUT -> new Entry.SettingsChanged(settingsWithLayout(in));
            case SETTINGS_WITH_LENGTH -> new Entry.SettingsChanged(settingsWithLength(in));
            case SETTINGS_WITH_SOURCES -> new Entry.SettingsChanged(settingsWithSources(in));
            case SETTINGS_WITH_VERSE -> new Entry.SettingsChanged(settingsWithVerse(in));
            case SETTINGS_WITH_RULES -> new Entry.SettingsChanged(settingsWithRules(in));
            case SETTINGS_WITH_USUAL_LENGTH -> new Entry.SettingsChanged(settingsWithUsualLength(in));
            case SETTINGS_WITH_LANGUAGE -> new Entry.SettingsChanged(settingsWithLanguage(in));
            case SNAPSHOT_BEGUN -> begun(in);
            case BINDER_RESTORED -> new Entry.BinderRestored(BinderCodec.binder(in, false));
            case BINDER_WITH_TARGETS -> new Entry.BinderRestored(BinderCodec.binder(in, true));
            case STORY_RECORDED -> new Entry.StoryRecorded(storyRecord(in));
            case TOGETHER -> together(in);
            default -> throw new MemoryException("a record is of an unknown type: " + type);
        };
    }

    /// Not one inside another: a damaged record must not nest without end.
    private static Entry.Together together(PayloadReader in) throws MemoryException {
        int count = in.count();
        List<Entry> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            if (in.next() == TOGETHER) {
                throw new MemoryException("a record holds entries inside of entries");
            }
            parts.add(entry(in));
        }
        return new Entry.Together(parts);
    }

    private static void write(StoryRecord record, PayloadWriter out) {
        out.text(record.content()).number(record.scene().value());
        out.number(record.from()).number(record.to());
    }

    private static StoryRecord storyRecord(PayloadReader in) throws MemoryException {
        return new StoryRecord(in.text(), new ItemId(in.number()), in.integer(), in.integer());
    }

    private static Entry.Edited edited(PayloadReader in) throws MemoryException {
        ItemId scene = new ItemId(in.number());
        long revision = in.number();
        Instant at = instant(in);
        int words = words(in);
        Edit edit = TextCodec.edit(in);
        return new Entry.Edited(scene, revision, at, words, edit);
    }

    private static void write(Entry.SnapshotBegun begun, PayloadWriter out) {
        out.number(begun.sequence()).number(begun.entries()).text(begun.title());
        out.number(begun.lastItem())
                .number(begun.lastTake())
                .signed(begun.day())
                .signed(begun.words());
    }

    private static Entry.SnapshotBegun begun(PayloadReader in) throws MemoryException {
        return new Entry.SnapshotBegun(
                in.number(), in.integer(), in.text(), in.number(), in.number(), in.signed(), words(in));
    }

    private static int words(PayloadReader in) throws MemoryException {
        return Math.toIntExact(Math.clamp(in.signed(), Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    private static void write(ProjectSettings settings, PayloadWriter out) {
        out.flag(settings.modelAllowed()).number(settings.lastScene()).number(settings.caret());
        out.number(settings.bookTarget()).number(settings.dailyTarget()).number(settings.takeWords());
        out.flag(settings.layout().isPresent());
        settings.layout().ifPresent(layout -> {
            out.flag(layout.binder()).flag(layout.inspector());
            out.number(layout.binderWidth()).number(layout.inspectorWidth());
        });
        out.flag(settings.takeExact()).number(settings.sources().size());
        for (ProjectSettings.SourceMark mark : settings.sources()) {
            out.number(mark.scene().value()).text(mark.source()).flag(mark.pinned());
        }
        VerseCodec.write(settings.verse(), out);
        RuleCodec.write(settings.rules(), out);
        out.text(settings.verse().quality().name()).flag(settings.takeAuto()).text(settings.language());
    }

    private static ProjectSettings settings(PayloadReader in) throws MemoryException {
        return new ProjectSettings(in.flag(), in.number(), in.integer(), in.integer(), in.integer(), in.integer());
    }

    private static ProjectSettings settingsWithLayout(PayloadReader in) throws MemoryException {
        ProjectSettings settings = settings(in);
        return in.flag()
                ? settings.withLayout(new ProjectSettings.Layout(in.flag(), in.flag(), in.integer(), in.integer()))
                : settings;
    }

    private static ProjectSettings settingsWithLength(PayloadReader in) throws MemoryException {
        ProjectSettings settings = settingsWithLayout(in);
        return settings.withTakeLength(settings.takeWords(), in.flag());
    }

    private static ProjectSettings settingsWithSources(PayloadReader in) throws MemoryException {
        ProjectSettings settings = settingsWithLength(in);
        int count = in.count();
        List<ProjectSettings.SourceMark> marks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            marks.add(new ProjectSettings.SourceMark(new ItemId(in.number()), in.text(), in.flag()));
        }
        return settings.withSources(marks);
    }

    private static ProjectSettings settingsWithVerse(PayloadReader in) throws MemoryException {
        return settingsWithSources(in).withVerse(VerseCodec.verse(in));
    }

    private static ProjectSettings settingsWithRules(PayloadReader in) throws MemoryException {
        ProjectSettings settings = settingsWithVerse(in).withRules(RuleCodec.rules(in));
        return settings.withVerse(settings.verse().withQuality(VerseCodec.quality(in)));
    }

    private static ProjectSettings settingsWithUsualLength(PayloadReader in) throws MemoryException {
        ProjectSettings settings = settingsWithRules(in);
        return in.flag() ? settings.withTakesAsUsual() : settings;
    }

    private static ProjectSettings settingsWithLanguage(PayloadReader in) throws MemoryException {
        return settingsWithUsualLength(in).withLanguage(in.text());
    }

    private static Instant instant(PayloadReader in) throws MemoryException {
        return Instant.ofEpochMilli(in.number());
    }
}
