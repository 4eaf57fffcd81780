package longhand.ui.shell;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Something the writer can tell the studio to do, by menu and by key.
///
/// @param name    for the menu
/// @param key     empty = menu only
/// @param reach   where the key counts
/// @param enabled whether it can run now
/// @param ticked  for a switch, whether it is on; empty = no switch
/// @param action  what it does
record Command(
        String name,
        Optional<Keystroke> key,
        Reach reach,
        BooleanSupplier enabled,
        Optional<BooleanSupplier> ticked,
        Runnable action) {

    /// Where a key counts.
    enum Reach {
        /// Whatever has the focus.
        EVERYWHERE,
        /// Everywhere but in a field.
        NOT_IN_FIELDS,
        /// Only while the caret is on the page.
        PAGE,
        /// Only in the binder's tree.
        BINDER,
        /// The control that has the focus does it by itself; the menu names the key.
        CONTROL
    }

    static Command of(String name, Runnable action) {
        return new Command(name, Optional.empty(), Reach.EVERYWHERE, () -> true, Optional.empty(), action);
    }

    Command on(String keystroke) {
        return new Command(name, Optional.of(Keystroke.of(keystroke)), reach, enabled, ticked, action);
    }

    Command within(Reach where) {
        return new Command(name, key, where, enabled, ticked, action);
    }

    Command when(BooleanSupplier condition) {
        return new Command(name, key, reach, condition, ticked, action);
    }

    Command tickedWhen(BooleanSupplier condition) {
        return new Command(name, key, reach, enabled, Optional.of(condition), action);
    }

    void run() {
        if (enabled.getAsBoolean()) {
            action.run();
        }
    }
}
