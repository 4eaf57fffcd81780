package longhand.ui.plan;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.PlanEvent;
import longhand.engine.api.PlanRequest;
import longhand.engine.api.Planning;
import longhand.engine.api.Proposer;
import longhand.engine.text.PerLanguage;
import longhand.engine.text.Sentence;
import longhand.engine.text.Sentences;
import longhand.engine.text.TopicNames;
import longhand.ui.concurrent.LatestTask;
import longhand.ui.take.ModelViewModel;
import longhand.ui.take.Trouble;

/// Has the model propose beats: of a whole scene, or of a part when it is reached. The model says what happens; the
/// words are shared out here. Confined to the JavaFX thread.
public final class BeatProposals {

    /// Of the text so far, what plans go on from.
    private static final int TOLD_SENTENCES = 100;

    private final PlanViewModel plan;
    private final Planning rules;
    private final Proposer proposer;
    private final ModelViewModel model;
    private final Executor fx;
    private final LongSupplier seeds;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
    private final PerLanguage<TopicNames> topicNames = new PerLanguage<>(TopicNames::of);
    private String about = "";
    private long askedMillis;
    private final LatestTask latest = new LatestTask();

    /// What it needs of the studio.
    ///
    /// @param rules    share words out
    /// @param proposer proposes lines
    /// @param fx       runs on the JavaFX thread
    /// @param seeds    one for each time
    /// @param clock    tells how long a line takes
    public record Services(
            Planning rules,
            Proposer proposer,
            ModelViewModel model,
            Executor fx,
            LongSupplier seeds,
            InstantSource clock) {}

    public BeatProposals(PlanViewModel plan, Services services) {
        this.plan = plan;
        this.rules = services.rules();
        this.proposer = services.proposer();
        this.model = services.model();
        this.fx = services.fx();
        this.seeds = services.seeds();
        this.clock = services.clock();
    }

    /// Why there are none.
    public ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// How many beats are proposed for so many words.
    public int count(int words) {
        return rules.parts(words) == 1 ? Math.min(rules.lines(words), words) : rules.parts(words);
    }

    /// Proposes a plan for the open scene.
    ///
    /// @param said    what it is about; may be blank if the scene has text
    /// @param words   of the whole, positive
    /// @param ofStory whether that is what the whole story is about, and not this scene alone
    public void propose(String said, int words, boolean ofStory) {
        if (plan.canChange() && plan.isResting()) {
            about = said.strip();
            if (!about.isEmpty() && ofStory) {
                plan.store().tellAbout(about);
            }
            ask(story(), count(words), lines -> begin(lines, words));
        }
    }

    private void begin(List<String> lines, int words) {
        List<Integer> shares = even(lines.size(), words);
        if (rules.parts(words) == 1) {
            plan.change(new BeatSheet(
                    words, written(), List.of(new BeatSheet.Part(lines.getFirst(), words)), beats(0, lines, shares)));
            plan.choose(0);
            return;
        }
        List<BeatSheet.Part> parts = IntStream.range(0, lines.size())
                .mapToObj(i -> new BeatSheet.Part(lines.get(i), shares.get(i)))
                .toList();
        plan.change(new BeatSheet(words, written(), parts, List.of()));
        proposePart(0, () -> {});
    }

    private int written() {
        return plan.sheetProperty().get().map(BeatSheet::written).orElse(0);
    }

    /// Proposes the beats of a part, and then does something.
    void proposePart(int part, Runnable then) {
        plan.sheetProperty().get().ifPresent(sheet -> {
            BeatSheet.Part head = sheet.parts().get(part);
            int count = Math.min(rules.lines(head.words()), head.words());
            ask((story() + "\n\n" + head.point()).strip(), count, lines -> {
                plan.change(sheet.planned(part, beats(part, lines, even(lines.size(), head.words()))));
                plan.choose(plan.sheetProperty().get().flatMap(BeatSheet::next).orElse(0));
                then.run();
            });
        });
    }

    private static List<Beat> beats(int part, List<String> lines, List<Integer> words) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> Beat.open(part, lines.get(i), words.get(i)))
                .toList();
    }

    private List<Integer> even(int count, int words) {
        return rules.share(words, Collections.nCopies(count, 1));
    }

    /// What the text is about, and its last sentences, with those of the scene before where it is short: what plans go
    /// on from. May be blank.
    String story() {
        List<Sentence> sentences =
                Sentences.of(plan.before() + "\n" + plan.text().text());
        List<String> told = new ArrayList<>(List.of(about));
        sentences.stream()
                .skip(Math.max(0, sentences.size() - TOLD_SENTENCES))
                .map(Sentence::text)
                .forEach(told::add);
        return told.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    /// What was said of the story before, for the parts that are still to be planned.
    public void know(String said) {
        about = about.isEmpty() ? said : about;
    }

    private void ask(String story, int count, Consumer<List<String>> then) {
        Optional<ModelChoice> choice = model.choice();
        if (choice.isEmpty() || story.isBlank()) {
            String key = choice.isEmpty() ? Trouble.NO_MODEL.key() : "plan.no-story";
            trouble.set(Optional.of(new Trouble(key, List.of())));
            return;
        }
        trouble.set(Optional.empty());
        plan.working(new PlanWork.Proposing(List.of(), count));
        askedMillis = clock.millis();
        String language = plan.language().toLanguageTag();
        List<String> names = List.copyOf(topicNames.of(plan.language()).in(about));
        PlanRequest request = new PlanRequest(choice.get(), story, names, language, count, seeds.getAsLong());
        latest.<PlanEvent>start(
                listener -> proposer.propose(request, event -> fx.execute(() -> listener.accept(event))),
                event -> show(event, then));
    }

    /// The model need not go on; nothing of what it has proposed is used.
    public void stop() {
        latest.stop();
        if (plan.workProperty().get() instanceof PlanWork.Proposing) {
            plan.working(new PlanWork.Resting());
        }
    }

    private void show(PlanEvent event, Consumer<List<String>> then) {
        switch (event) {
            case PlanEvent.Drawn(var line) -> drawn(line);
            case PlanEvent.Proposed(var lines) -> {
                model.proposed(lines.size(), clock.millis() - askedMillis);
                end();
                then.accept(lines);
            }
            case PlanEvent.Stopped _ -> end();
            case PlanEvent.Failed(var error) -> {
                end();
                trouble.set(Optional.of(Trouble.of(error)));
            }
        }
    }

    private void end() {
        plan.working(new PlanWork.Resting());
    }

    private void drawn(String line) {
        if (plan.workProperty().get() instanceof PlanWork.Proposing(var lines, int of)) {
            List<String> more = new ArrayList<>(lines);
            more.add(line);
            plan.working(new PlanWork.Proposing(more, of));
        }
    }
}
