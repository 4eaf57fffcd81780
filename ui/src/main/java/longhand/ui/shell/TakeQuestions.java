package longhand.ui.shell;

import longhand.ui.Messages;
import longhand.ui.ask.DirectionLine;
import longhand.ui.ask.LengthChoice;
import longhand.ui.ask.WayCards;
import longhand.ui.page.ScenePane;
import longhand.ui.take.TakeViewModel;

/// What the writer can be asked at the caret before a take: where it should go, and how long it is to be.
/// Confined to the JavaFX thread.
final class TakeQuestions {

    private final StudioController studio;
    private final BoardSwitch boards;
    private final ScenePane page;
    private final Messages messages;

    TakeQuestions(StudioController studio, BoardSwitch boards, ScenePane page, Messages messages) {
        this.studio = studio;
        this.boards = boards;
        this.page = page;
        this.messages = messages;
        page.takeBar().onLength(this::askLength);
    }

    void askDirection() {
        studio.desk().map(Desk::takes).filter(takes -> canAsk(takes)).ifPresent(takes -> {
            DirectionLine line = new DirectionLine(takes, messages, this::begin);
            page.ask(line);
            line.open();
        });
    }

    void askLength() {
        studio.desk().map(Desk::takes).filter(takes -> canAsk(takes)).ifPresent(takes -> {
            LengthChoice choice = new LengthChoice(takes.wish(), messages, this::begin, page::endAsk);
            page.ask(choice);
            choice.open();
        });
    }

    /// Three ways in which the story could go on.
    void askWays() {
        studio.desk().filter(open -> canAsk(open.takes())).ifPresent(open -> {
            WayCards cards = new WayCards(open.ways(), messages, choice(open));
            page.ask(cards);
            cards.requestFocus();
            open.ways().open(open.takes().storySoFar());
        });
    }

    private WayCards.Choice choice(Desk open) {
        return new WayCards.Choice() {

            @Override
            public void use(String plan) {
                open.takes().wish().directionProperty().set(plan);
                begin();
            }

            @Override
            public void edit(String plan) {
                open.takes().wish().directionProperty().set(plan);
                askDirection();
            }

            @Override
            public void writeOwn() {
                askDirection();
            }

            @Override
            public void more() {
                open.ways().look(open.takes().storySoFar());
            }

            @Override
            public void close() {
                page.endAsk();
            }
        };
    }

    boolean canAsk() {
        return studio.desk().map(Desk::takes).filter(this::canAsk).isPresent();
    }

    private boolean canAsk(TakeViewModel takes) {
        return boards.pageIsShown()
                && studio.isModelAllowed()
                && !takes.isRunning()
                && studio.desk()
                        .filter(open -> !open.project().opening().readOnly())
                        .isPresent();
    }

    private void begin() {
        page.endAsk();
        studio.continueWriting();
    }
}
