package longhand.ui.take;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longhand.engine.api.MemoryRow;
import longhand.engine.text.DirectionNote;
import longhand.engine.text.WordCounter;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.Project;
import longhand.memory.text.Paragraph;
import longhand.memory.text.SceneText;
import longhand.ui.memory.TakeMemory;

/// Puts together what the model reads before it continues: what the story remembers, as far as the page does
/// not say it; the scene up to the caret; at the beginning of a scene also the end of the one before, so that
/// it knows the voice; and where the writer wants to go.
/// Takes and the context viewer both ask here, so what is shown is what is sent.
final class PromptAssembler {

    /// With fewer words than this the scene alone does not show the voice.
    private static final int ENOUGH = 200;

    /// Words of the scene before that are read.
    private static final int FROM_BEFORE = 300;

    private static final String PARAGRAPH = "\n\n";

    private PromptAssembler() {}

    /// What a take reads of the text itself: the page up to the caret, behind the end of the scene before where that
    /// shows the voice.
    ///
    /// @param at        position of the caret
    /// @param direction what should happen next
    static String text(Project project, ItemId scene, SceneText text, int at, Direction direction) {
        return assemble(project, scene, text, at, direction, (_, _, _, _) -> TakeMemory.NOTHING, Optional.empty())
                .page();
    }

    /// @param at        position of the caret
    /// @param direction what should happen next
    /// @param recalled  what earlier scenes say of what comes next
    static AssembledPrompt assemble(
            Project project,
            ItemId scene,
            SceneText text,
            int at,
            Direction direction,
            MemoryOfTakes memory,
            Optional<PromptPart> recalled) {
        String own = parted(text.text(0, at));
        String page = direction.isEmpty() ? own : DirectionNote.page(own);
        List<PromptPart> voice = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        leaveOut(leftOut, scene, WordCounter.count(text.text(at, text.length())), LeftOut.Why.AFTER_CARET);
        before(project, scene).ifPresent(earlier -> addBefore(project.scene(earlier), earlier, own, voice, leftOut));
        String read = voice.isEmpty() ? page : voice.getFirst().text() + page;

        TakeMemory remembered = memory.forTake(scene, text, at, read);
        List<PromptPart> parts = new ArrayList<>();
        add(parts, PromptPart.Source.MEMORY, scene, remembered.told().text());
        recalled.ifPresent(parts::add);
        parts.addAll(voice);
        addOwn(scene, page, direction, parts);
        remembered.leftOut().forEach((why, rows) -> leaveOut(leftOut, scene, words(rows), of(why)));
        String recalledText = recalled.map(PromptPart::text).orElse("");
        return new AssembledPrompt(parts, leftOut, remembered.told().text() + recalledText + read);
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
    private static void addOwn(ItemId scene, String page, Direction direction, List<PromptPart> parts) {
        int last = direction.isEmpty() ? page.length() : DirectionNote.lastParagraph(page);
        add(parts, PromptPart.Source.SCENE, scene, page.substring(0, last));
        if (!direction.isEmpty()) {
            add(
                    parts,
                    PromptPart.Source.DIRECTION,
                    scene,
                    DirectionNote.of(direction.what(), direction.setting()) + PARAGRAPH);
            add(parts, PromptPart.Source.SCENE, scene, page.substring(last));
        }
    }

    private static void addBefore(
            SceneText earlier, ItemId scene, String own, List<PromptPart> parts, List<LeftOut> leftOut) {
        int words = WordCounter.count(earlier.text());
        if (WordCounter.count(own) >= ENOUGH) {
            leaveOut(leftOut, scene, words, LeftOut.Why.OWN_VOICE);
            return;
        }
        String end = end(earlier);
        add(parts, PromptPart.Source.SCENE_BEFORE, scene, end + PARAGRAPH);
        leaveOut(leftOut, scene, words - WordCounter.count(end), LeftOut.Why.END_ONLY);
    }

    private static void add(List<PromptPart> parts, PromptPart.Source source, ItemId scene, String text) {
        if (!text.isEmpty()) {
            parts.add(new PromptPart(source, scene, text));
        }
    }

    private static void leaveOut(List<LeftOut> leftOut, ItemId scene, int words, LeftOut.Why why) {
        if (words > 0) {
            leftOut.add(new LeftOut(scene, words, why));
        }
    }

    /// The nearest scene before this one that has words.
    private static Optional<ItemId> before(Project project, ItemId scene) {
        List<ItemId> scenes =
                project.binder().scenes().stream().map(BinderItem::id).toList();
        return scenes.subList(0, Math.max(0, scenes.indexOf(scene))).reversed().stream()
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
