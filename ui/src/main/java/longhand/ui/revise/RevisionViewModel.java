package longhand.ui.revise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.Proposal;
import longhand.engine.api.Reviser;
import longhand.engine.api.RevisionEvent;
import longhand.engine.api.RevisionOption;
import longhand.engine.api.RevisionRequest;
import longhand.engine.api.RevisionVerb;
import longhand.engine.api.RevisionWish;
import longhand.engine.api.WritingTask;
import longhand.engine.text.Comparison;
import longhand.ui.Messages;
import longhand.ui.concurrent.FxMailbox;
import longhand.ui.take.Trouble;
import org.jspecify.annotations.Nullable;

/// What is wanted of a selection, what was proposed for it, and what of that the writer takes. What is
/// wanted is remembered for each verb.
///
/// Confined to the JavaFX thread: events of the engine arrive through a mailbox.
public final class RevisionViewModel {

    /// How many proposals are asked for at a time.
    public static final int PROPOSALS = 3;

    /// What goes on.
    public enum Phase {
        /// Nothing.
        IDLE,
        /// The model writes drafts.
        DRAFTING,
        /// There is something to choose from.
        PROPOSED,
        /// The model found nothing that can be proposed, or it failed.
        NOTHING
    }

    /// @param drafts written so far
    /// @param of     about how many there will be; 0 = not known yet
    public record Progress(int drafts, int of) {

        /// In words: more than were thought are written where too many were rejected.
        String said(Messages messages) {
            if (of == 0) {
                return messages.text("revise.begins");
            }
            return drafts > of
                    ? messages.text("revise.drafting-more", drafts)
                    : messages.text("revise.drafting", drafts, of);
        }
    }

    private final Supplier<Reviser> reviser;
    private final Executor fx;
    private final LongSupplier seeds;
    private final KeptWishes kept;
    private final Map<RevisionVerb, RevisionWish> wishes = new EnumMap<>(RevisionVerb.class);
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(this, "phase", Phase.IDLE);
    private final ReadOnlyObjectWrapper<Progress> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", new Progress(0, 0));
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<RevisionWish> answered = new ArrayList<>();
    private final Set<Integer> taken = new TreeSet<>();
    private Comparison comparison = new Comparison(List.of());
    private RevisionVerb verb = RevisionVerb.REWRITE;
    private RevisionWish asked = new RevisionWish(RevisionVerb.REWRITE, Set.of(), 0);
    private int shown;
    private Optional<RevisionTarget> target = Optional.empty();
    private Optional<Trouble> trouble = Optional.empty();
    private @Nullable WritingTask task;
    private int run;

    /// @param reviser of the language that the book is in now
    public RevisionViewModel(Supplier<Reviser> reviser, Executor fx, LongSupplier seeds, KeptWishes kept) {
        this.reviser = reviser;
        this.fx = fx;
        this.seeds = seeds;
        this.kept = kept;
        for (RevisionVerb each : RevisionVerb.values()) {
            wishes.put(each, new RevisionWish(each, Set.of(), 0));
        }
        kept.kept().forEach(wish -> wishes.put(wish.verb(), wish));
    }

    // ---- what is wanted

    /// What can be had in the language of the book; other boxes stay ticked for books in other languages.
    public RevisionWish wish() {
        return remembered().within(options());
    }

    private RevisionWish remembered() {
        return wishes.getOrDefault(verb, new RevisionWish(verb, Set.of(), 0));
    }

    /// The check boxes of the command in the language of the book.
    List<RevisionOption> options() {
        return reviser.get().options(verb);
    }

    public void choose(RevisionVerb chosen) {
        verb = chosen;
    }

    public void tick(RevisionOption option, boolean ticked) {
        want(remembered().with(option, ticked));
    }

    /// @param words about; 0 = as the command sees fit
    public void askWords(int words) {
        want(remembered().ofWords(words));
    }

    /// @param words just so many, at least 1
    public void askExactly(int words) {
        want(remembered().exactly(words));
    }

    private void want(RevisionWish wish) {
        wishes.put(verb, wish);
        kept.keep(List.copyOf(wishes.values()));
    }

    // ---- proposals

    /// Asks for proposals; those of an earlier selection go.
    public void begin(ModelChoice model, RevisionTarget of) {
        stop();
        proposals.clear();
        answered.clear();
        target = Optional.of(of);
        ask(model, of);
    }

    /// Asks for three more for the same selection.
    public void more(ModelChoice model) {
        target.filter(_ -> phase.get() != Phase.DRAFTING).ifPresent(of -> ask(model, of));
    }

    private void ask(ModelChoice model, RevisionTarget of) {
        int mine = ++run;
        trouble = Optional.empty();
        progress.set(new Progress(0, 0));
        phase.set(Phase.DRAFTING);
        asked = wish();
        RevisionRequest request = new RevisionRequest(model, asked, of.selected(), PROPOSALS, seeds.getAsLong());
        Consumer<RevisionEvent> mailbox = new FxMailbox<>(fx, events -> events.forEach(event -> show(mine, event)));
        WritingTask started = reviser.get().revise(request, mailbox);
        if (run == mine && phase.get() == Phase.DRAFTING) {
            task = started;
        }
    }

    /// Stops the model; the page was never touched.
    public void stop() {
        if (task != null) {
            task.cancel();
            task = null;
        }
        run++; // what still comes is of no interest
        if (phase.get() == Phase.DRAFTING) {
            phase.set(proposals.isEmpty() ? Phase.IDLE : Phase.PROPOSED);
        }
    }

    private void show(int of, RevisionEvent event) {
        if (of != run) {
            return;
        }
        switch (event) {
            case RevisionEvent.Drafted(int drafts, int all) -> progress.set(new Progress(drafts, all));
            case RevisionEvent.Proposed proposed -> proposed(proposed.proposals());
            case RevisionEvent.Stopped _ -> ended(Optional.empty());
            case RevisionEvent.Failed failed -> ended(Optional.of(Trouble.of(failed.error())));
        }
    }

    private void proposed(List<Proposal> fresh) {
        int first = proposals.size();
        fresh.stream().filter(this::isNew).forEach(proposals::add);
        answered.addAll(Collections.nCopies(proposals.size() - first, asked));
        if (proposals.size() == first) {
            ended(Optional.of(new Trouble("revise.nothing", List.of())));
        } else {
            task = null;
            show(wish().verb().replaces() ? first : 0);
            phase.set(Phase.PROPOSED);
        }
    }

    private boolean isNew(Proposal fresh) {
        return proposals.stream().noneMatch(other -> other.text().equals(fresh.text()));
    }

    private void ended(Optional<Trouble> why) {
        task = null;
        trouble = why;
        phase.set(Phase.NOTHING);
    }

    /// Why there is nothing new to choose from.
    public Optional<Trouble> trouble() {
        return trouble;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public Optional<RevisionTarget> target() {
        return target;
    }

    public List<Proposal> proposals() {
        return List.copyOf(proposals);
    }

    // ---- what the writer takes

    /// Which of the proposals is compared, counted from 0.
    public int shown() {
        return shown;
    }

    /// Whether the proposal that is compared was asked for as the choices stand now.
    boolean isAnswered() {
        return answered.get(shown).equals(wish());
    }

    /// Shows the proposal `steps` behind, if there is one.
    public void step(int steps) {
        if (shown + steps >= 0 && shown + steps < proposals.size()) {
            show(shown + steps);
        }
    }

    private void show(int index) {
        shown = index;
        taken.clear();
        if (wish().verb().replaces()) {
            comparison = Comparison.of(
                    target.orElseThrow().selected().text(), proposals.get(index).text());
            taken.addAll(comparison.changes());
        } else {
            String gap = wish().verb() == RevisionVerb.BRAINSTORM ? "\n" : " ";
            comparison = new Comparison(proposals.stream()
                    .map(idea -> new Comparison.Row("", idea.text(), gap))
                    .toList());
            taken.add(0);
        }
    }

    /// The selection and the proposal side by side; of commands that add something, all proposals.
    public Comparison comparison() {
        return comparison;
    }

    public Set<Integer> taken() {
        return Set.copyOf(taken);
    }

    public void take(int row, boolean take) {
        if (take) {
            taken.add(row);
        } else {
            taken.remove(row);
        }
    }

    public void takeAll() {
        taken.addAll(comparison.changes());
    }

    /// What the page will say in the selection's place, or behind it.
    public String text() {
        return comparison.with(taken);
    }

    /// What is to be put on the page; empty if that would change nothing.
    public Optional<RevisedWords> words() {
        return target.filter(_ -> !taken.isEmpty()).map(this::words);
    }

    private RevisedWords words(RevisionTarget of) {
        int chosen = wish().verb().replaces() ? shown : taken.iterator().next();
        Proposal proposal = proposals.get(chosen);
        RevisionWish answer = answered.get(chosen);
        String old = of.selected().text();
        if (wish().verb().replaces()) {
            // White space around the sentences is no part of them.
            int lead = old.length() - old.stripLeading().length();
            return RevisedWords.of(of.from() + lead, old.strip(), text(), proposal, answer);
        }
        String gap = wish().verb() == RevisionVerb.BRAINSTORM ? "\n" : " ";
        int end = of.from() + old.stripTrailing().length();
        return new RevisedWords(end, end, gap + text(), proposal, answer);
    }
}
