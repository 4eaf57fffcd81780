package longhand.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Runs the command of a key before any control sees the key. Confined to the JavaFX thread.
final class CommandKeys implements EventHandler<KeyEvent> {

    /// Where the focus is.
    enum Focus {
        PAGE,
        BINDER,
        FIELD,
        ELSEWHERE
    }

    private final Supplier<List<Command>> commands;
    private final Supplier<Focus> focus;

    private CommandKeys(Supplier<List<Command>> commands, Supplier<Focus> focus) {
        this.commands = commands;
        this.focus = focus;
    }

    /// @param page   whether a node lies in the page
    /// @param binder whether the binder's tree has the focus
    static void install(
            Scene scene,
            Supplier<List<Command>> commands,
            java.util.function.Predicate<Node> page,
            java.util.function.BooleanSupplier binder) {
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED, new CommandKeys(commands, () -> focus(scene.getFocusOwner(), page, binder)));
    }

    @Override
    public void handle(KeyEvent event) {
        for (Command command : commands.get()) {
            if (command.key().filter(key -> key.matches(event)).isPresent()
                    && counts(command.reach(), focus.get())
                    && command.enabled().getAsBoolean()) {
                event.consume();
                command.run();
                return;
            }
        }
    }

    static boolean counts(Command.Reach reach, Focus focus) {
        return switch (reach) {
            case EVERYWHERE -> true;
            case NOT_IN_FIELDS -> focus != Focus.FIELD;
            case PAGE -> focus == Focus.PAGE;
            case BINDER -> focus == Focus.BINDER;
            case CONTROL -> false;
        };
    }

    private static Focus focus(
            @org.jspecify.annotations.Nullable Node owner,
            java.util.function.Predicate<Node> page,
            java.util.function.BooleanSupplier binder) {
        if (owner == null) {
            return Focus.ELSEWHERE;
        }
        if (owner instanceof TextInputControl) {
            return Focus.FIELD;
        }
        if (page.test(owner)) {
            return Focus.PAGE;
        }
        return binder.getAsBoolean() ? Focus.BINDER : Focus.ELSEWHERE;
    }
}
