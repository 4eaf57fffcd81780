package longhand.ui.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import longhand.engine.api.Proposal;
import longhand.engine.api.Reviser;
import longhand.engine.api.RevisionEvent;
import longhand.engine.api.RevisionOption;
import longhand.engine.api.RevisionRequest;
import longhand.engine.api.RevisionVerb;
import longhand.engine.api.WritingTask;

/// A reviser that answers when and what a test says.
public final class ScriptedReviser implements Reviser {

    private final List<RevisionRequest> requests = new ArrayList<>();
    private Consumer<RevisionEvent> listener = _ -> {};
    private int cancelled;
    private Locale language = Locale.ENGLISH;

    /// Texts are in another language from now on.
    public void speak(Locale other) {
        language = other;
    }

    @Override
    public List<RevisionOption> options(RevisionVerb verb) {
        return verb.options().stream().filter(option -> option.isFor(language)).toList();
    }

    @Override
    public WritingTask revise(RevisionRequest request, Consumer<RevisionEvent> answered) {
        requests.add(request);
        listener = answered;
        return () -> cancelled++;
    }

    public List<RevisionRequest> requests() {
        return requests;
    }

    public RevisionRequest last() {
        return requests.getLast();
    }

    public int cancelled() {
        return cancelled;
    }

    public void tells(RevisionEvent event) {
        listener.accept(event);
    }

    /// Answers with proposals of the model.
    public void proposes(String... texts) {
        List<Proposal> proposals = new ArrayList<>();
        for (String text : texts) {
            proposals.add(new Proposal(text, Proposal.Source.MODEL, 7, 0, List.of()));
        }
        tells(new RevisionEvent.Proposed(proposals, 0));
    }
}
