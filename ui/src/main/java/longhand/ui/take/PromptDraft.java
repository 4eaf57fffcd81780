package longhand.ui.take;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import longhand.engine.text.WordCounter;
import longhand.memory.api.ItemId;
import longhand.ui.take.PromptPart.Source;

/// A prompt while it is put together: what is read, what the writer mutes, and what is left out. Confined to the thread
/// that assembles it.
final class PromptDraft {

    /// Where there is no room for all, they go in this order, unless they are pinned.
    private static final List<Source> GIVE_WAY =
            List.of(Source.HEADING, Source.SCENE_BEFORE, Source.RECALLED, Source.MEMORY);

    private final SourceChoices choices;
    private final List<PromptPart> parts = new ArrayList<>();
    private final List<PromptPart> muted = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    PromptDraft(SourceChoices choices) {
        this.choices = choices;
    }

    /// Comes behind what is there, unless the writer mutes it; nothing comes of an empty text.
    void add(Source source, ItemId scene, String text) {
        PromptPart part = new PromptPart(source, scene, text);
        if (text.isEmpty()) {
            return;
        }
        if (choices.muted().contains(source)) {
            muted.add(part);
            leaveOut(source, scene, part.words(), LeftOut.Why.MUTED);
        } else {
            parts.add(part);
        }
    }

    void leaveOut(Source source, ItemId scene, int words, LeftOut.Why why) {
        if (words > 0) {
            leftOut.add(new LeftOut(source, scene, words, why));
        }
    }

    /// @param room words that the model can read at once; empty = not known
    AssembledPrompt fitting(OptionalInt room) {
        room.ifPresent(this::fit);
        return new AssembledPrompt(parts, muted, leftOut);
    }

    private void fit(int room) {
        GIVE_WAY.stream()
                .filter(source -> !choices.pinned().contains(source))
                .filter(_ -> words() > room)
                .forEach(this::giveWay);
        if (words() > room && parts.stream().anyMatch(part -> part.source().isOptional())) {
            shorten(room);
        }
    }

    private int words() {
        return parts.stream().mapToInt(PromptPart::words).sum();
    }

    private void giveWay(Source source) {
        parts.stream()
                .filter(part -> part.source() == source)
                .forEach(part -> leaveOut(source, part.scene(), part.words(), LeftOut.Why.NO_ROOM));
        parts.removeIf(part -> part.source() == source);
    }

    /// What is pinned stays, and the beginning of the page goes for it. Where nothing is pinned the engine does so by
    /// itself, and more exactly.
    private void shorten(int room) {
        for (int i = 0; i < parts.size(); i++) {
            PromptPart page = parts.get(i);
            if (page.source() == Source.SCENE) {
                String rest = PageCut.rest(page.text(), page.words() - (words() - room), room);
                int words = page.words() - WordCounter.count(rest);
                parts.set(i, new PromptPart(Source.SCENE, page.scene(), rest));
                leaveOut(Source.SCENE, page.scene(), words, LeftOut.Why.NO_ROOM);
                return;
            }
        }
    }
}
