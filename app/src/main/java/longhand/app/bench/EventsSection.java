package longhand.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import longhand.app.bench.BenchTexts.Premise;
import longhand.engine.api.EngineException;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.Prompt;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.StoryMemory;
import longhand.engine.recurrence.StepWriter;
import longhand.engine.recurrence.Story;
import longhand.engine.recurrence.StorySettings;
import longhand.engine.recurrence.StorySizes;
import longhand.engine.text.Content;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.Sentences;

/// Whether what was planned is in the text, by where it stands in the plan: premises with three events each, told in
/// one go with all events named before, line by line, and line by line with a memory.
///
/// An event counts as present where one sentence of the text holds half of its content words or more, which is what
/// the told probe asks of a sentence without its model. That says that it was touched, not that it was told well.
record EventsSection() implements BenchSection {

    private static final LanguageWords ENGLISH = LanguageWords.of(Locale.ENGLISH);
    private static final int LINE_WORDS = 120;
    private static final int PREMISES_QUICK = 2;
    private static final double PRESENT = 0.5;

    /// How a text is written.
    enum Way {
        ONE_GO,
        PLAN,
        PLAN_AND_MEMORY
    }

    /// @param overlap for each event, how much of it the best sentence holds
    record Told(Way way, List<Double> overlap) {}

    @Override
    public String name() {
        return "events";
    }

    @Override
    public BenchTable measure(Bench bench) throws EngineException {
        List<Premise> premises = BenchTexts.premises();
        List<Told> all = new ArrayList<>();
        for (Premise premise : premises.subList(0, bench.quick() ? PREMISES_QUICK : premises.size())) {
            for (Way way : Way.values()) {
                String text = way == Way.ONE_GO ? inOneGo(bench, premise) : lineByLine(bench, premise, way);
                keep(bench, premise, way, text);
                all.add(new Told(
                        way,
                        premise.points().stream()
                                .map(point -> overlap(point, text))
                                .toList()));
                bench.progress().accept("events: " + all.size() + " texts");
            }
        }
        return table(all);
    }

    private static void keep(Bench bench, Premise premise, Way way, String text) {
        String events = String.join("\n", premise.points());
        bench.texts().keep("events-" + premise.id() + "-" + title(way).replace(' ', '-'), events + "\n\n" + text);
    }

    private static String inOneGo(Bench bench, Premise premise) throws EngineException {
        String events = String.join(" ", premise.points());
        Prompt prompt = new Prompt.Continuation(premise.premise() + "\n\n[Next: " + events + "]\n\n");
        LengthTarget length = LengthTarget.ofWords(LINE_WORDS * premise.points().size());
        return bench.write(prompt, length, 1).text();
    }

    private static String lineByLine(Bench bench, Premise premise, Way way) throws EngineException {
        StepWriter writer = new StepWriter(
                bench.writer(),
                (story, names, seed) -> List.of(),
                bench.model(),
                SamplingSettings.PROSE,
                Locale.ENGLISH);
        StorySizes usual = StorySizes.USUAL;
        int recalled = way == Way.PLAN ? 0 : usual.recalled();
        StorySizes sizes = new StorySizes(LINE_WORDS, usual.memory(), recalled, usual.promptWords(), 1);
        Story story = Story.begun(new StorySettings("", premise.premise(), "", "en", "", 1, sizes));
        StringBuilder page = new StringBuilder();
        for (String point : premise.points()) {
            Story planned = story.planned(List.of(point), 0);
            Story asked = way == Way.PLAN ? planned.remembering(StoryMemory.EMPTY) : planned;
            var made = writer.next(asked, page.toString(), LINE_WORDS, 1, List.of());
            if (made.isPresent()) {
                story = made.get().story();
                page.append(page.isEmpty() ? "" : "\n")
                        .append(made.get().draft().text());
            }
        }
        return page.toString();
    }

    static double overlap(String event, String text) {
        Set<String> content = Content.of(event, ENGLISH);
        return Sentences.of(text).stream()
                .mapToDouble(sentence -> Content.overlap(content, Content.of(sentence.text(), ENGLISH)))
                .max()
                .orElse(0);
    }

    static BenchTable table(List<Told> all) {
        List<List<Object>> rows = new ArrayList<>();
        for (Way way : Way.values()) {
            rows.add(row(way, all.stream().filter(told -> told.way == way).toList()));
        }
        return new BenchTable(
                "Planned events",
                "Premises with three events each, about " + 3 * LINE_WORDS + " words a text. Present: one sentence of"
                        + " the text holds half of the event's content words or more. Overlap: mean of what the best"
                        + " sentence holds.",
                List.of("way", "texts", "first third", "second", "last", "all", "overlap"),
                rows);
    }

    private static List<Object> row(Way way, List<Told> texts) {
        List<Object> row = new ArrayList<>(List.of(title(way), texts.size()));
        for (int third = 0; third < 3; third++) {
            int at = third;
            row.add(present(texts.stream()
                    .map(told -> told.overlap.get(at * told.overlap.size() / 3))
                    .toList()));
        }
        List<Double> every =
                texts.stream().flatMap(told -> told.overlap.stream()).toList();
        row.add(present(every));
        row.add(every.stream().mapToDouble(Double::doubleValue).average().orElse(0));
        return row;
    }

    private static double present(List<Double> overlaps) {
        return overlaps.stream()
                .mapToDouble(overlap -> overlap >= PRESENT ? 1 : 0)
                .average()
                .orElse(0);
    }

    private static String title(Way way) {
        return switch (way) {
            case ONE_GO -> "one go";
            case PLAN -> "plan";
            case PLAN_AND_MEMORY -> "plan and memory";
        };
    }
}
