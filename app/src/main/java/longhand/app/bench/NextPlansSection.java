package longhand.app.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import longhand.engine.api.EngineException;
import longhand.engine.text.Content;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.Names;
import longhand.engine.text.Sentence;
import longhand.engine.text.Sentences;

/// Three next plans for each of ten openings, printed for reading.
record NextPlansSection() implements BenchSection {

    private static final LanguageWords ENGLISH = LanguageWords.of(Locale.ENGLISH);
    private static final int OPENINGS_QUICK = 3;

    /// What came for one opening.
    record Proposed(String opening, List<String> plans) {}

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public BenchTable measure(Bench bench) throws EngineException {
        List<String> openings = BenchTexts.openings();
        List<Proposed> all = new ArrayList<>();
        try (OpenModel model = bench.open()) {
            for (int i = 0; i < (bench.quick() ? OPENINGS_QUICK : openings.size()); i++) {
                String opening = openings.get(i);
                all.add(new Proposed(opening, model.propose(opening, List.of(), i + 1)));
                bench.progress().accept("plans: " + all.size() + " openings");
            }
        }
        return table(all);
    }

    static BenchTable table(List<Proposed> all) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Proposed proposed = all.get(i);
            for (int plan = 0; plan < proposed.plans.size(); plan++) {
                rows.add(row(i + 1, proposed, plan));
            }
        }
        return new BenchTable(
                "Three next plans",
                all.size() + " openings. Like: the largest share of content words that a plan has in common with"
                        + " another of its three (floor: below 0.40). Retold: the same with a sentence of the opening."
                        + " New names: that stand neither in the opening nor in a stated arrival.",
                List.of("opening", "plan", "like", "retold", "new names"),
                rows);
    }

    private static List<Object> row(int number, Proposed proposed, int plan) {
        String text = proposed.plans.get(plan);
        double like = 0;
        for (int other = 0; other < proposed.plans.size(); other++) {
            like = other == plan ? like : Math.max(like, likeness(text, proposed.plans.get(other)));
        }
        double retold = 0;
        for (Sentence sentence : Sentences.of(proposed.opening)) {
            retold = Math.max(retold, Content.overlap(content(text), content(sentence.text())));
        }
        return List.of(number, text, like, retold, newNames(text, proposed.opening));
    }

    private static double likeness(String one, String other) {
        Set<String> first = content(one);
        Set<String> second = content(other);
        return Math.max(Content.overlap(first, second), Content.overlap(second, first));
    }

    private static Set<String> content(String text) {
        return Content.of(text, ENGLISH);
    }

    private static int newNames(String plan, String opening) {
        Set<String> names = new HashSet<>(Names.in(plan));
        names.removeIf(opening::contains);
        return names.size();
    }
}
