package longhand.engine.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import longhand.engine.recurrence.Rememberer;
import longhand.engine.text.Sentence;
import longhand.engine.text.WordCounter;

/// Chooses of each sentence one of its forms, or none, so that the words add up to a number and as much as
/// possible of what the sentences hold is there. Confined to one thread.
final class ExactChoice {

    /// Of a sentence that is said again.
    private static final int FEWEST_WORDS = 4;

    /// One form of a sentence.
    ///
    /// @param text   empty = the sentence goes
    /// @param weight what is gained by having it
    private record Form(String text, int words, int weight) {}

    /// The best way to so many words.
    ///
    /// @param before of the sentences before; empty before the first one
    /// @param text   of the last sentence
    private record Way(int weight, Optional<Way> before, String text) {

        static final Way NOTHING = new Way(0, Optional.empty(), "");

        Way with(Form form) {
            return new Way(weight + form.weight(), Optional.of(this), form.text());
        }

        List<String> texts() {
            List<String> texts = new ArrayList<>();
            for (Way at = this; at.before().isPresent(); at = at.before().orElseThrow()) {
                texts.addFirst(at.text());
            }
            return texts;
        }
    }

    private final Material material;
    private final List<List<Form>> forms = new ArrayList<>();
    private final Map<Integer, Integer> ranks = new HashMap<>();

    /// @param needed sentences of which one form must stay
    ExactChoice(Material material, Set<Integer> needed) {
        this.material = material;
        int all = material.parts().sentences().size();
        Rememberer rememberer = new Rememberer(material.language());
        for (int rows = all; rows >= 1; rows--) {
            Set<Integer> best = rememberer.choose(material.parts().text(), rows).stream()
                    .map(Sentence::index)
                    .collect(Collectors.toSet());
            int weight = all - rows + 1;
            best.forEach(sentence -> ranks.put(sentence, weight));
        }
        for (int i = 0; i < all; i++) {
            forms.add(new ArrayList<>(needed.contains(i) ? List.of() : List.of(new Form("", 0, 0))));
        }
    }

    /// A form that a sentence may have; of forms with as many words the first one offered is used.
    void offer(Sentence sentence, String text) {
        int weight = 2 * ranks.getOrDefault(sentence.index(), 1);
        forms.get(sentence.index()).add(new Form(text, WordCounter.count(text), weight));
    }

    /// A text of just so many words, if there is one.
    Optional<String> text(int words) {
        return Optional.ofNullable(ways(forms, words).get(words))
                .map(Way::texts)
                .map(texts -> material.parts().with(sentence -> texts.get(sentence.index())));
    }

    /// How many words a sentence would have to have beside as much as possible of the others; 0 = nothing of
    /// them fits.
    int room(Sentence sentence, int words) {
        List<List<Form>> others = new ArrayList<>(forms);
        others.remove(sentence.index());
        return ways(others, words - FEWEST_WORDS).keySet().stream()
                .mapToInt(taken -> words - taken)
                .filter(room -> room < WordCounter.count(sentence.text()))
                .min()
                .orElse(0);
    }

    private static Map<Integer, Way> ways(List<List<Form>> sentences, int most) {
        Map<Integer, Way> ways = Map.of(0, Way.NOTHING);
        for (List<Form> choices : sentences) {
            ways = longer(ways, choices, most);
        }
        return ways;
    }

    private static Map<Integer, Way> longer(Map<Integer, Way> ways, List<Form> choices, int most) {
        Map<Integer, Way> longer = new HashMap<>();
        ways.forEach((words, way) -> {
            for (Form form : choices) {
                if (words + form.words() <= most) {
                    longer.merge(words + form.words(), way.with(form), ExactChoice::better);
                }
            }
        });
        return longer;
    }

    private static Way better(Way one, Way other) {
        return other.weight() > one.weight() ? other : one;
    }
}
