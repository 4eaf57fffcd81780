package longhand.memory.torture;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Edit;
import longhand.memory.text.SceneText;
import longhand.memory.text.Slice;

/// What a writer, or a model, does to a scene: the same seed and text give the same edits, so that
/// whoever knows the seed knows every state. Confined to one thread.
final class Script {

    private static final List<String> WORDS =
            List.of("rain ", "the ", "well ", "don\u2019t ", "stone. ", "\u2014and ", "na\u00EFve ", "night\n", "she ");

    private final RandomGenerator random;
    private final long take;
    private String pending = "";
    private int caret;

    /// @param take number of the take whose words stream in; 0 = a person types
    Script(long seed, long take) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.take = take;
    }

    Edit next(SceneText scene) {
        caret = Math.min(caret, scene.length());
        if (take > 0) {
            return insert(scene, word(), CharacterStyle.ofTake(take));
        }
        int choice = random.nextInt(100);
        if (choice < 2) {
            caret = random.nextInt(scene.length() + 1);
        }
        if (choice < 8 && caret > 0) {
            caret--;
            return scene.edit(caret, caret + 1, Slice.EMPTY);
        }
        if (pending.isEmpty()) {
            pending = word();
        }
        String key = pending.substring(0, 1);
        pending = pending.substring(1);
        return insert(scene, key, CharacterStyle.TYPED);
    }

    private Edit insert(SceneText scene, String text, CharacterStyle style) {
        Edit edit = scene.edit(caret, caret, Slice.of(text, style));
        caret += text.length();
        return edit;
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
