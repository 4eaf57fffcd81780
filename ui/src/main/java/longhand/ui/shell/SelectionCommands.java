package longhand.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.RevisionVerb;
import longhand.engine.api.RevisionWish;
import longhand.engine.text.Sentence;
import longhand.engine.text.Sentences;
import longhand.engine.text.WordCounter;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Selection;
import longhand.memory.text.Slice;
import longhand.ui.Messages;
import longhand.ui.page.ScenePane;
import longhand.ui.revise.ProposalBoard;
import longhand.ui.revise.RevisedWords;
import longhand.ui.revise.RevisionTarget;
import longhand.ui.revise.RevisionViewModel;
import longhand.ui.revise.SelectionBubble;
import longhand.ui.take.Proposed;
import longhand.ui.take.TakeViewModel;
import longhand.ui.take.Trouble;

/// From the selection through the bubble to the board, and with what the writer takes back to the page.
/// Confined to the JavaFX thread.
final class SelectionCommands {

    private static final String TOPIC = "revise";

    private final StudioController studio;
    private final BoardSwitch boards;
    private final ScenePane page;
    private final Strips strips;
    private final Messages messages;
    private final RevisionViewModel revision;
    private final ProposalBoard board;

    SelectionCommands(
            StudioController studio,
            BoardSwitch boards,
            ScenePane page,
            Strips strips,
            RevisionViewModel revision,
            Messages messages) {
        this.studio = studio;
        this.boards = boards;
        this.page = page;
        this.strips = strips;
        this.revision = revision;
        this.messages = messages;
        board = new ProposalBoard(revision, messages, this::accept, this::more, this::leave);
        board.node().sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) {
                revision.stop();
            }
        });
        revision.phaseProperty().addListener((_, _, now) -> changed(now));
        revision.phaseProperty().addListener((_, _, _) -> studio.desk()
                .ifPresent(open -> open.takes().forgetReading()));
    }

    /// Without a selection the sentence at the caret is meant.
    void ask() {
        if (!canAsk()) {
            return;
        }
        if (selectedWords() == 0) {
            selectSentence();
        }
        if (selectedWords() > 0) {
            SelectionBubble bubble =
                    new SelectionBubble(revision, messages, selectedWords(), this::begin, page::endAsk);
            bubble.sceneProperty().addListener((_, _, scene) -> {
                if (scene == null && boards.pageIsShown()) {
                    revision.stop();
                }
            });
            page.ask(bubble);
            bubble.open();
        }
    }

    void ask(RevisionVerb verb) {
        revision.choose(verb);
        ask();
    }

    boolean canAsk() {
        return boards.pageIsShown()
                && studio.isModelAllowed()
                && studio.desk()
                        .filter(open -> !open.project().opening().readOnly())
                        .filter(open -> !open.takes().isRunning())
                        .isPresent();
    }

    /// Whether the model is busy with proposals.
    boolean isDrafting() {
        return revision.phaseProperty().get() == RevisionViewModel.Phase.DRAFTING;
    }

    private int selectedWords() {
        Selection selection = page.selection();
        return WordCounter.count(page.text().text(selection.from(), selection.to()));
    }

    private void selectSentence() {
        String text = page.text().text();
        List<Sentence> sentences = Sentences.of(text);
        sentences.stream()
                .filter(sentence -> sentence.end() >= page.caret())
                .findFirst()
                .filter(sentence -> sentence.start() <= page.caret())
                .ifPresent(sentence -> page.select(new Selection(sentence.start(), sentence.end())));
    }

    private void begin() {
        Selection selection = page.selection();
        Optional<ModelChoice> model = studio.model().choice();
        if (model.isEmpty()) {
            tell(Trouble.NO_MODEL);
            return;
        }
        strips.remove(TOPIC);
        studio.desk()
                .flatMap(Desk::scene)
                .ifPresent(scene -> revision.begin(
                        model.get(), RevisionTarget.of(scene, page.text(), selection.from(), selection.to())));
    }

    private void more() {
        studio.model().choice().ifPresent(revision::more);
    }

    private void leave() {
        boards.showPage();
    }

    private void changed(RevisionViewModel.Phase now) {
        switch (now) {
            case IDLE, DRAFTING -> {}
            case PROPOSED -> {
                if (page.isAsking()) {
                    boards.showOverPage(board);
                    page.endAsk();
                    board.onShown();
                }
            }
            case NOTHING -> revision.trouble().ifPresent(this::tell);
        }
    }

    private void tell(Trouble what) {
        strips.show(Strip.of(Strip.Severity.ASKS, TOPIC, what.text(messages)));
    }

    private void accept() {
        Optional<RevisedWords> words = revision.words();
        if (words.isEmpty()) {
            return; // not a sentence is ticked
        }
        boards.showPage();
        words.filter(_ -> isUnchanged()).ifPresent(fresh -> studio.desk().ifPresent(desk -> {
            desk.project().snapshot(); // the state before it can be had back whole, also long after
            use(desk.takes(), fresh);
        }));
    }

    /// Whether the page still says what was selected there.
    private boolean isUnchanged() {
        return revision.target()
                .filter(target -> studio.desk().flatMap(Desk::scene).equals(Optional.of(target.scene())))
                .filter(target -> target.to() <= page.text().length())
                .filter(target -> page.text()
                        .text(target.from(), target.to())
                        .equals(target.selected().text()))
                .isPresent();
    }

    private void use(TakeViewModel takes, RevisedWords fresh) {
        Optional<ModelChoice> model = studio.model().choice();
        if (fresh.isOfModel() && model.isPresent()) {
            page.moveCaret(fresh.to());
            takes.use(
                    fresh.from(),
                    fresh.to(),
                    new Proposed(fresh.text(), model.get(), fresh.proposal().seed(), json(fresh.wish())));
        } else {
            takes.keep();
            page.manuscript().closeStep();
            Slice own = Slice.of(fresh.text(), CharacterStyle.TYPED);
            page.manuscript().edit(fresh.from(), fresh.to(), own, Selection.at(fresh.from() + own.length()));
            page.manuscript().closeStep();
        }
    }

    private static String json(RevisionWish wish) {
        String options = wish.options().stream()
                .sorted()
                .map(SelectionCommands::name)
                .collect(Collectors.joining("\",\"", "[\"", "\"]"));
        return "{\"verb\":\"" + name(wish.verb()) + "\",\"options\":"
                + (wish.options().isEmpty() ? "[]" : options) + ",\"words\":" + wish.words()
                + ",\"exact\":" + wish.exact() + "}";
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
