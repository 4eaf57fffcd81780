package longhand.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import longhand.engine.api.EngineException;
import longhand.engine.api.SamplingSettings;
import longhand.engine.recurrence.PromptAssembler;
import longhand.engine.recurrence.StepWriter;
import longhand.engine.recurrence.Story;
import longhand.engine.recurrence.StorySettings;
import longhand.engine.recurrence.StorySizes;
import longhand.engine.recurrence.StoryStep;
import longhand.engine.text.Repetition;
import longhand.engine.text.WordCounter;

/// A story of sixty recurrent steps: does any fail, does it circle, does its prompt stay in its budget.
record StepsSection() implements BenchSection {

    private static final int STEPS = 60;
    private static final int STEPS_QUICK = 8;
    private static final int PLANS = 3;
    private static final long SEED = 7;
    private static final StorySettings SETTINGS = new StorySettings(
            "mystery", "a ferry that is late, and what it carries", "", "en", "", SEED, StorySizes.USUAL);

    /// What is left of a step.
    ///
    /// @param text    its paragraph
    /// @param plans   for the next one
    /// @param prompt  words that it read
    record Made(String text, int plans, int prompt) {}

    @Override
    public String name() {
        return "steps";
    }

    @Override
    public BenchTable measure(Bench bench) throws EngineException {
        List<Made> all = new ArrayList<>();
        PromptAssembler prompts = PromptAssembler.lexical(Locale.ENGLISH);
        try (OpenModel planner = bench.open()) {
            StepWriter writer =
                    new StepWriter(bench.writer(), planner, bench.model(), SamplingSettings.PROSE, Locale.ENGLISH);
            Story story = Story.begun(SETTINGS);
            StringBuilder page = new StringBuilder();
            for (int i = 0; i < (bench.quick() ? STEPS_QUICK : STEPS); i++) {
                int words = WordCounter.count(
                        prompts.assemble(story, page.toString()).text());
                Optional<StepWriter.Made> made = writer.next(story, page.toString(), SEED);
                String text = made.map(step -> step.draft().text()).orElse("");
                page.append(page.isEmpty() || made.map(StepWriter.Made::inline).orElse(true) ? "" : "\n")
                        .append(text);
                story = made.map(StepWriter.Made::story).orElse(story);
                all.add(new Made(
                        text,
                        made.map(step -> last(step.story()).plans().size()).orElse(0),
                        words));
                bench.progress().accept("steps: " + all.size());
            }
        }
        bench.texts()
                .keep("steps", String.join("\n", all.stream().map(Made::text).toList()));
        return table(all);
    }

    private static StoryStep last(Story story) {
        return story.steps().getLast();
    }

    static BenchTable table(List<Made> all) {
        Repetition whole =
                Repetition.of(String.join("\n", all.stream().map(Made::text).toList()));
        return new BenchTable(
                "Steps",
                "One story, seed " + SEED + ", no hand in it: each step follows one of the plans of the step before."
                        + " Prompts may have " + StorySizes.USUAL.promptWords() + " words.",
                List.of(
                        "steps",
                        "empty",
                        "without three plans",
                        "words",
                        "longest prompt",
                        "longest run",
                        "distinct-3"),
                List.of(List.of(
                        all.size(),
                        (int) all.stream().filter(step -> step.text.isBlank()).count(),
                        (int) all.stream().filter(step -> step.plans != PLANS).count(),
                        all.stream()
                                .mapToInt(step -> WordCounter.count(step.text))
                                .sum(),
                        all.stream().mapToInt(Made::prompt).max().orElse(0),
                        whole.longestRun(),
                        whole.distinct3())));
    }
}
