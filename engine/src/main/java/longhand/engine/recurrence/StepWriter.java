package longhand.engine.recurrence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import longhand.engine.api.EngineException;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.MemoryRow;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.Prompt;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.StoryMemory;
import longhand.engine.api.Writer;
import longhand.engine.api.WritingRequest;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.Names;
import longhand.engine.text.TopicNames;
import longhand.engine.text.WordCounter;

/// Makes the steps of a story: recall, paragraph, memory, plans. Zhou et al., 2023, arXiv:2305.13304.
///
/// What a step changes it hands back; nothing is changed before the step is whole, so one that fails
/// leaves no trace. With the same story, page, model and seed a step is the same again. Confined to one
/// thread.
public final class StepWriter {

    /// So often a step is tried that comes out without a word.
    private static final int TRIES = 3;

    /// Over a whole text a stronger hand makes a small model circle; this much is followed too.
    private static final double GUIDANCE = 1.5;

    /// Words of the page that drafts and plans must not tell again.
    static final int TOLD_WORDS = 1500;

    /// So many instructions back, nothing is planned twice.
    private static final int PLANNED_STEPS = 12;

    /// A page with fewer words has no voice yet.
    private static final int VOICE_WORDS = 30;

    private final DraftWriter drafts;
    private final Planner planner;
    private final PlanPicker picker;
    private final ModelChoice model;
    private final SamplingSettings sampling;
    private final LanguageWords language;
    private final TopicNames topicNames;
    private final Voice voice;
    private final PromptAssembler prompts;

    /// Picks plans at random.
    public StepWriter(Writer writer, Planner planner, ModelChoice model, SamplingSettings sampling, Locale locale) {
        this(writer, planner, PlanPicker.random(), model, sampling, locale);
    }

    /// @param picker chooses the plan of the next step, unless the writer does
    public StepWriter(
            Writer writer,
            Planner planner,
            PlanPicker picker,
            ModelChoice model,
            SamplingSettings sampling,
            Locale locale) {
        this.drafts = new DraftWriter(writer);
        this.planner = planner;
        this.picker = picker;
        this.model = model;
        this.sampling = sampling;
        this.language = LanguageWords.of(locale);
        this.topicNames = TopicNames.of(locale);
        this.voice = Voice.of(locale);
        this.prompts = PromptAssembler.lexical(locale);
    }

    /// A step that is whole.
    ///
    /// @param story  after it
    /// @param draft  its paragraph, with all that decided it
    /// @param inline whether it goes on in the page's last paragraph
    public record Made(Story story, Draft draft, boolean inline) {}

    /// The next step of a story.
    ///
    /// @param page the text so far, its paragraphs parted by line breaks
    /// @return empty if the model wrote no word, however often it was asked
    public Optional<Made> next(Story story, String page, long seed) throws EngineException {
        StepSeeds seeds = StepSeeds.of(seed, story.steps().size() + 1);
        StoryPrompt prompt = prompts.assemble(story, page);
        Optional<Draft> best = draft(story, prompt, page, seeds);
        if (best.isEmpty()) {
            return Optional.empty();
        }
        Draft draft = prompt.isInline() ? best.get() : stripped(best.get());
        return Optional.of(new Made(after(story, draft.text(), page, seeds), draft, prompt.isInline()));
    }

    /// A story that goes on, with plans for its next step. Text that no step wrote leaves none: then they are proposed
    /// for the page as it is now.
    ///
    /// @param page the text so far, its paragraphs parted by line breaks
    /// @return the same story if it has plans, or nothing to go on from
    public Story withPlans(Story story, String page, long seed) throws EngineException {
        if (story.steps().isEmpty() || !story.plans().isEmpty() || page.isBlank()) {
            return story;
        }
        StepSeeds seeds = StepSeeds.of(seed, story.steps().size());
        PlanPicker.Picked picked = picked(story, story.memory(), page, seeds);
        return story.planned(picked.plans(), picked.chosen());
    }

    /// The next step, guided to its instruction and told in so many words. What could happen next is not proposed: the
    /// caller knows.
    ///
    /// @param page  the whole text so far, none of whose phrases is to come again
    /// @param words positive
    /// @param plans for the step after it
    /// @return empty if the model wrote no word, however often it was asked
    public Optional<Made> next(Story story, String page, int words, long seed, List<String> plans)
            throws EngineException {
        return next(story, page, words, seed, plans, "");
    }

    /// As [#next(Story, String, int, long, List)].
    ///
    /// @param setting who is there, where and when; empty = not said
    public Optional<Made> next(Story story, String page, int words, long seed, List<String> plans, String setting)
            throws EngineException {
        StepSeeds seeds = StepSeeds.of(seed, story.steps().size() + 1);
        StoryPrompt prompt = prompts.assemble(story, page).at(setting);
        Prompt guided = prompt.guided(GUIDANCE);
        String told = Capped.end(page, TOLD_WORDS);
        LineDrafts lines = new LineDrafts(
                drafts,
                take -> new WritingRequest(model, guided, LengthTarget.ofWords(words), sampling, take),
                take -> {
                    Prompt afresh = prompts.afresh(story, prompt).at(setting).guided(GUIDANCE);
                    return new WritingRequest(model, afresh, LengthTarget.ofWords(words), sampling, take);
                },
                draft -> inVoiceOrWhole(draft, told),
                choice(story, prompt, page));
        boolean inline = prompt.isInline();
        int wanted = story.settings().sizes().drafts();
        // The first paragraph sets the voice of all others.
        return lines.best(page, words, WordCounter.count(page) < VOICE_WORDS ? 2 * wanted : wanted, seeds)
                .map(draft -> inline ? draft : stripped(draft))
                .map(draft -> new Made(after(story, draft.text(), plans, 0), draft, inline));
    }

    private static Draft stripped(Draft draft) {
        return new Draft(draft.text().strip(), draft.request(), draft.finished());
    }

    /// A draft that leaves the voice of the page is kept up to there, if that is enough of it; one of which too
    /// little is left is taken only if there is no other. Where none is good, more are written without the page.
    private Optional<Draft> draft(Story story, StoryPrompt prompt, String page, StepSeeds seeds)
            throws EngineException {
        List<Draft> good = new ArrayList<>();
        List<Draft> others = new ArrayList<>();
        int wanted = story.settings().sizes().drafts();
        String told = Capped.end(page, TOLD_WORDS);
        for (int tries = 0; tries < TRIES && good.isEmpty(); tries++) {
            StoryPrompt asked = tries == 0 ? prompt : prompts.afresh(story, prompt);
            for (Draft draft : drafts.write(take -> request(story, asked, take), wanted, seeds)) {
                Draft kept = inVoice(draft, told);
                if (isEnough(kept)) {
                    good.add(kept);
                } else if (!draft.text().isBlank()) {
                    others.add(kept.text().isBlank() ? draft : kept);
                }
            }
        }
        return best(good.isEmpty() ? others : good, choice(story, prompt, page));
    }

    private Draft inVoice(Draft draft, String told) {
        return new Draft(voice.kept(draft.text(), told), draft.request(), draft.finished());
    }

    private Draft inVoiceOrWhole(Draft draft, String told) {
        Draft kept = inVoice(draft, told);
        return isEnough(kept) ? kept : draft;
    }

    private static boolean isEnough(Draft draft) {
        return WordCounter.count(draft.text()) >= draft.request().length().words() * LineScore.ENOUGH;
    }

    private DraftChoice choice(Story story, StoryPrompt prompt, String page) {
        return new DraftChoice(language, voice, planned(story), Capped.end(page, TOLD_WORDS), prompt.text() + page);
    }

    private WritingRequest request(Story story, StoryPrompt prompt, long seed) {
        int words = story.settings().sizes().paragraphWords() * picker.extension();
        return new WritingRequest(model, prompt.guided(GUIDANCE), LengthTarget.ofWords(words), sampling, seed);
    }

    /// Of equal ones the first.
    private static Optional<Draft> best(List<Draft> drafts, DraftChoice choice) {
        Optional<Draft> best = Optional.empty();
        double highest = Double.NEGATIVE_INFINITY;
        for (Draft draft : drafts) {
            double score = choice.score(draft.text());
            if (score > highest) {
                highest = score;
                best = Optional.of(draft);
            }
        }
        return best;
    }

    private Story after(Story story, String paragraph, String page, StepSeeds seeds) throws EngineException {
        PlanPicker.Picked picked = picked(story, memory(story, paragraph), page + "\n" + paragraph, seeds);
        return after(story, paragraph, picked.plans(), picked.chosen());
    }

    private PlanPicker.Picked picked(Story story, StoryMemory memory, String text, StepSeeds seeds)
            throws EngineException {
        String told = plannedLately(story) + "\n\n" + Capped.end(text, TOLD_WORDS);
        Set<String> names = names(memory);
        names.addAll(topicNames.in(story.settings().topic()));
        List<String> plans = planner.propose(told, names, seeds.plans());
        return picker.pick(told, names, plans, seeds.choice());
    }

    private Story after(Story story, String paragraph, List<String> plans, int chosen) {
        StoryMemory memory = memory(story, paragraph);
        StoryStep step = new StoryStep(
                story.steps().size() + 1, story.instruction(), paragraph, paragraph, memory.rows(), plans);
        return story.after(step, memory, chosen);
    }

    private StoryMemory memory(Story story, String paragraph) {
        return new MemoryUpdate(language, story.settings().sizes().memory()).after(story.memory(), paragraph);
    }

    /// A first step without an instruction is to tell of what the story is about.
    private static String planned(Story story) {
        return story.instruction().isEmpty() ? story.settings().topic() : story.instruction();
    }

    /// What was planned lately counts as told.
    private static String plannedLately(Story story) {
        List<StoryStep> steps = story.steps();
        String earlier = steps.subList(Math.max(0, steps.size() - PLANNED_STEPS), steps.size()).stream()
                .map(StoryStep::instruction)
                .collect(Collectors.joining(" "));
        return (earlier + " " + story.instruction()).strip();
    }

    private Set<String> names(StoryMemory memory) {
        String rows = memory.rows().stream().map(MemoryRow::text).collect(Collectors.joining("\n"));
        return new TreeSet<>(Names.in(rows, language));
    }
}
