package longhand.memory.torture;

import java.util.ArrayList;
import java.util.List;
import longhand.memory.journal.Sha256;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Run;
import longhand.memory.text.SceneText;

/// Every text that a life of [WritingProcess] can have had, in order.
final class States {

    private final List<SceneText> states = new ArrayList<>();

    /// @param edits how many to play
    States(String mode, long seed, SceneText start, int edits) {
        SceneText text = start;
        states.add(text);
        long take = lastTake(start);
        Script script = new Script(seed, 0);
        for (int i = 0; i < edits; i++) {
            if (mode.equals("generate") && i % WritingProcess.TAKE_EDITS == 0) {
                take++;
                script = new Script(seed + take, take);
            }
            text = text.apply(script.next(text));
            states.add(text);
        }
    }

    private static long lastTake(SceneText text) {
        return text.all().lines().stream()
                .flatMap(List::stream)
                .map(Run::style)
                .mapToLong(CharacterStyle::take)
                .max()
                .orElse(0);
    }

    /// How many edits led to the text with this hash; -1 if none did. The most, if several did.
    int find(String sha256) {
        for (int i = states.size() - 1; i >= 0; i--) {
            if (Sha256.of(states.get(i)).equals(sha256)) {
                return i;
            }
        }
        return -1;
    }

    SceneText text(int edits) {
        return states.get(edits);
    }
}
