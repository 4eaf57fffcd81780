package longhand.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import longhand.engine.api.LineReading;
import longhand.engine.api.VerseQuality;
import longhand.memory.text.SceneText;
import longhand.memory.text.Selection;
import longhand.ui.Messages;
import longhand.ui.page.ScenePane;
import longhand.ui.poem.FormEditor;
import longhand.ui.poem.FormPicker;
import longhand.ui.poem.MendCard;
import longhand.ui.poem.MendedLine;
import longhand.ui.poem.PoemPage;
import longhand.ui.poem.PoemSheet;
import longhand.ui.poem.PoemViewModel;
import longhand.ui.poem.PoemViewModel.Amount;
import longhand.ui.poem.RhymeFinder;
import longhand.ui.poem.WordPlace;
import longhand.ui.poem.WordSound;
import longhand.ui.shell.Command.Reach;

/// What can be done with a scene as a poem. Confined to the JavaFX thread.
final class PoemCommands {

    private final StudioController studio;
    private final BoardSwitch boards;
    private final PaneSwitch panes;
    private final ScenePane page;
    private final Messages messages;
    private Optional<PoemSheet> sheet = Optional.empty();

    PoemCommands(StudioController studio, BoardSwitch boards, PaneSwitch panes, ScenePane page, Messages messages) {
        this.studio = studio;
        this.boards = boards;
        this.panes = panes;
        this.page = page;
        this.messages = messages;
    }

    CommandMenu menu() {
        CommandMenu menu = CommandMenu.of(messages.text("menu.poetry"), groups());
        return studio.isModelAllowed() ? menu.with(quality()) : menu;
    }

    private CommandMenu quality() {
        List<Command> all = Stream.of(VerseQuality.values()).map(this::quality).toList();
        return CommandMenu.of(messages.text("menu.quality"), List.of(all));
    }

    private Command quality(VerseQuality quality) {
        String key = "poem-quality-" + quality.name().toLowerCase(Locale.ROOT);
        return command(key, () -> poem().ifPresent(poem -> poem.ask(quality)))
                .when(() -> studio.desk().isPresent())
                .tickedWhen(
                        () -> poem().filter(poem -> poem.quality() == quality).isPresent());
    }

    private List<List<Command>> groups() {
        List<Command> writing = List.of(
                write("poem-line", Amount.LINE).on("Ctrl+Enter").within(Reach.CONTROL),
                write("poem-stanza", Amount.STANZA).on("Ctrl+Shift+Enter"),
                write("poem-whole", Amount.POEM).on("Ctrl+Alt+Enter"));
        List<Command> words = studio.isModelAllowed() ? List.of(rhymes(), sound(), mend()) : List.of(rhymes(), sound());
        List<Command> looks = List.of(stress(), sheet());
        return studio.isModelAllowed()
                ? List.of(List.of(form()), writing, words, looks)
                : List.of(List.of(form()), words, looks);
    }

    private Command write(String key, Amount amount) {
        return command(key, () -> write(amount)).within(Reach.NOT_IN_FIELDS).when(() -> isPoem() && canAsk());
    }

    private void write(Amount amount) {
        poem().ifPresent(poem -> poem.ask(amount));
        studio.continueWriting();
    }

    private Command form() {
        return command("poem-form", this::askForm)
                .on("Ctrl+Alt+F")
                .within(Reach.NOT_IN_FIELDS)
                .when(this::canAsk);
    }

    private Command rhymes() {
        return command("poem-rhymes", this::askRhymes)
                .on("Ctrl+Shift+R")
                .within(Reach.NOT_IN_FIELDS)
                .when(this::canAsk);
    }

    private Command sound() {
        return command("poem-sound", this::askSound)
                .on("Ctrl+Shift+S")
                .within(Reach.NOT_IN_FIELDS)
                .when(this::canAsk);
    }

    private Command mend() {
        return command("poem-mend", this::askMend)
                .on("Ctrl+Shift+K")
                .within(Reach.NOT_IN_FIELDS)
                .when(() -> isPoem() && canAsk());
    }

    private Command stress() {
        return command("poem-stress", this::toggleStress)
                .on("Ctrl+Alt+S")
                .when(this::isPoem)
                .tickedWhen(() -> poem().filter(PoemViewModel::showsStress).isPresent());
    }

    private Command sheet() {
        return command("poem-sheet", this::toggleSheet)
                .on("Ctrl+Alt+P")
                .within(Reach.NOT_IN_FIELDS)
                .when(() -> studio.desk().isPresent())
                .tickedWhen(() -> sheet.filter(panes::shows).isPresent());
    }

    private Command command(String key, Runnable action) {
        return Command.of(messages.text("command." + key), action);
    }

    private void askForm() {
        poem().ifPresent(poem -> {
            FormPicker picker = new FormPicker(poem, messages, text -> changeForm(poem, text), page::endAsk);
            page.ask(picker);
            picker.open();
        });
    }

    private void changeForm(PoemViewModel poem, String text) {
        FormEditor editor = new FormEditor(poem, messages, text, page::endAsk);
        page.ask(editor);
        editor.open();
    }

    /// Rhymes for the word at the caret; where there is none, for that with which the line has to rhyme.
    private void askRhymes() {
        poem().ifPresent(poem -> {
            WordPlace place = WordPlace.at(page.text(), page.caret());
            String word = place.word().isEmpty() ? poem.partner(page.text().paragraphAt(page.caret())) : place.word();
            RhymeFinder finder = new RhymeFinder(
                    poem,
                    messages,
                    word,
                    rhyme -> {
                        page.endAsk();
                        place.put(rhyme, page.manuscript());
                    },
                    page::endAsk);
            page.ask(finder);
            finder.open();
        });
    }

    private void askSound() {
        askSound(WordPlace.at(page.text(), page.caret()).word());
    }

    private void askSound(String word) {
        poem().ifPresent(poem -> {
            WordSound sound = new WordSound(poem, messages, word, page::endAsk);
            page.ask(sound);
            sound.open();
        });
    }

    /// How the line at the caret could keep the form, or keep it with another word.
    private void askMend() {
        studio.desk().ifPresent(desk -> desk.poem().pageProperty().get().ifPresent(poem -> desk.poemMargin()
                .lineAtCaret()
                .ifPresent(line -> askMend(desk, poem, line))));
    }

    private void askMend(Desk desk, PoemPage poem, LineReading line) {
        SceneText text = page.text();
        int at = text.start(line.line());
        String old = text.paragraphs().get(line.line()).text();
        MendCard card = new MendCard(
                desk.mends(),
                poem,
                line,
                messages,
                mended -> {
                    page.endAsk();
                    MendedLine.of(at, old, mended).put(page.manuscript());
                },
                page::endAsk);
        page.ask(card);
        card.requestFocus();
        desk.mends().look(poem, line, desk.poem().sayings());
    }

    private void toggleSheet() {
        if (sheet.filter(panes::shows).isPresent()) {
            closeSheet();
        } else {
            studio.desk().ifPresent(desk -> {
                PoemSheet fresh = new PoemSheet(desk.poem(), desk.poemMargin(), messages, new Places());
                sheet = Optional.of(fresh);
                panes.showSheet(fresh, Pane.INSPECTOR.usual());
                fresh.requestFocus();
            });
        }
    }

    private void closeSheet() {
        panes.endSheet();
        page.requestFocus();
    }

    /// Where the sheet leads.
    private final class Places implements PoemSheet.Place {

        @Override
        public void show(int from, int to) {
            page.select(new Selection(from, to));
            page.requestFocus();
        }

        @Override
        public void say(String word) {
            page.requestFocus();
            askSound(word);
        }

        @Override
        public void close() {
            closeSheet();
        }
    }

    private void toggleStress() {
        studio.desk().ifPresent(desk -> {
            desk.poem().showStress(!desk.poem().showsStress());
            desk.poemMargin().show();
        });
    }

    /// Whether a scene is on the page that may be changed.
    private boolean canAsk() {
        return boards.pageIsShown()
                && studio.desk()
                        .filter(open -> !open.project().opening().readOnly())
                        .filter(open -> open.scene().isPresent())
                        .filter(open -> !open.takes().isRunning())
                        .isPresent();
    }

    boolean isPoem() {
        return poem().filter(PoemViewModel::isPoem).isPresent();
    }

    private Optional<PoemViewModel> poem() {
        return studio.desk().map(Desk::poem);
    }
}
