package longhand.ui.take;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import longhand.engine.api.MemoryRow;
import longhand.engine.text.DirectionNote;
import longhand.engine.text.OpeningHeading;
import longhand.engine.text.WordCounter;
import longhand.memory.api.ItemId;
import longhand.memory.api.Project;
import longhand.memory.text.Paragraph;
import longhand.memory.text.SceneText;
import longhand.ui.memory.TakeMemory;
import longhand.ui.take.PromptPart.Source;

/// Puts together what the model reads before it continues: what the story remembers, as far as the page does
/// not say it; the scene up to the caret; at the beginning of a scene also the end of the one before, so that
/// it knows the voice; and where the writer wants to go. Where nothing is told yet a heading stands ahead of the take.
/// Takes and the context viewer both ask here, so what is shown is what is sent.
///
/// @param choices what the writer mutes and pins
/// @param room    words that the model can read at once, about; empty = not known
record PromptAssembler(Project project, MemoryOfTakes memory, SourceChoices choices, OptionalInt room) {

    /// With fewer words than this the scene alone does not show the voice.
    private static final int ENOUGH = 200;

    /// Words of the scene before that are read.
    private static final int FROM_BEFORE = 300;

    private static final String PARAGRAPH = "\n\n";

    /// Of the text alone, however long it is.
    static PromptAssembler ofText(Project project, SourceChoices choices) {
        return new PromptAssembler(project, (_, _, _, _) -> TakeMemory.NOTHING, choices, OptionalInt.empty());
    }

    /// @param at        position of the caret
    /// @param direction what should happen next
    /// @param recalled  what earlier scenes say of what comes next
    AssembledPrompt assemble(ItemId scene, SceneText text, int at, Direction direction, Optional<PromptPart> recalled) {
        String own = parted(text.text(0, at));
        String page = direction.isEmpty() ? own : DirectionNote.page(own);
        PromptDraft draft = new PromptDraft(choices);
        draft.leaveOut(Source.SCENE, scene, WordCounter.count(text.text(at, text.length())), LeftOut.Why.AFTER_CARET);
        Optional<PromptPart> voice = before(scene).flatMap(earlier -> voice(earlier, own, draft));

        String heard = choices.muted().contains(Source.SCENE_BEFORE)
                ? ""
                : voice.map(PromptPart::text).orElse("");
        TakeMemory remembered = memory.forTake(scene, text, at, heard + page);
        draft.add(Source.MEMORY, scene, remembered.told().text());
        recalled.ifPresent(part -> draft.add(part.source(), part.scene(), part.text()));
        voice.ifPresent(part -> draft.add(part.source(), part.scene(), part.text()));
        addOwn(scene, page, direction, draft);
        if (page.isBlank() && voice.isEmpty()) {
            draft.add(
                    Source.HEADING, scene, OpeningHeading.of(project.settings().locale()));
        }
        if (!choices.muted().contains(Source.MEMORY)) {
            remembered.leftOut().forEach((why, rows) -> draft.leaveOut(Source.MEMORY, scene, words(rows), of(why)));
        }
        return draft.fitting(room);
    }

    private static int words(List<MemoryRow> rows) {
        return rows.stream().mapToInt(row -> WordCounter.count(row.text())).sum();
    }

    private static LeftOut.Why of(TakeMemory.Why why) {
        return switch (why) {
            case ON_PAGE -> LeftOut.Why.MEMORY_ON_PAGE;
            case LATER -> LeftOut.Why.MEMORY_LATER;
            case STALE -> LeftOut.Why.MEMORY_STALE;
            case NO_ROOM -> LeftOut.Why.MEMORY_NO_ROOM;
        };
    }

    /// The note stands where [DirectionNote#into] puts it.
    private void addOwn(ItemId scene, String page, Direction direction, PromptDraft draft) {
        int last = direction.isEmpty() ? page.length() : DirectionNote.lastParagraph(page);
        draft.add(Source.SCENE, scene, page.substring(0, last));
        if (!direction.isEmpty()) {
            String note = DirectionNote.of(
                    direction.what(), direction.setting(), project.settings().locale());
            draft.add(Source.DIRECTION, scene, note + PARAGRAPH);
            draft.add(Source.SCENE, scene, page.substring(last));
        }
    }

    /// The end of the scene before, where the open one is short or the writer wants it anyway.
    private Optional<PromptPart> voice(ItemId earlier, String own, PromptDraft draft) {
        SceneText text = project.scene(earlier);
        int words = WordCounter.count(text.text());
        if (WordCounter.count(own) >= ENOUGH && !choices.pinned().contains(Source.SCENE_BEFORE)) {
            draft.leaveOut(Source.SCENE_BEFORE, earlier, words, LeftOut.Why.OWN_VOICE);
            return Optional.empty();
        }
        String end = end(text);
        if (!choices.muted().contains(Source.SCENE_BEFORE)) {
            draft.leaveOut(Source.SCENE_BEFORE, earlier, words - WordCounter.count(end), LeftOut.Why.END_ONLY);
        }
        return Optional.of(new PromptPart(Source.SCENE_BEFORE, earlier, end + PARAGRAPH));
    }

    /// The nearest scene before this one that has words.
    private Optional<ItemId> before(ItemId scene) {
        return project.binder().scenesBefore(scene).reversed().stream()
                .filter(earlier -> !end(project.scene(earlier)).isEmpty())
                .findFirst();
    }

    /// Whole paragraphs from the end, until they are enough.
    private static String end(SceneText scene) {
        List<String> taken = new ArrayList<>();
        int words = 0;
        for (Paragraph paragraph : scene.paragraphs().reversed()) {
            if (!paragraph.text().isBlank()) {
                taken.addFirst(paragraph.text());
                words += WordCounter.count(paragraph.text());
            }
            if (words >= FROM_BEFORE) {
                break;
            }
        }
        return String.join(PARAGRAPH, taken);
    }

    /// Models know paragraphs parted by blank lines.
    private static String parted(String text) {
        return text.replace("\n", PARAGRAPH);
    }
}
