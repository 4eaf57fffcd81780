package longhand.ui.shell;

import java.util.List;
import java.util.Optional;

/// A line above the status bar: what happened to the writer's text; what was done; what can be done.
///
/// @param severity  the worst one shows first
/// @param topic     a second strip on the same topic takes the place of the first
/// @param text      the sentence
/// @param second    a second, quieter line; may be empty
/// @param actions   buttons, the last one the most likely
/// @param dismissal what Esc and the closing button do; empty = it stays until its cause is gone
record Strip(
        Severity severity, String topic, String text, String second, List<Action> actions, Optional<Action> dismissal) {

    /// From the least to the worst.
    enum Severity {
        NOTE("fth-cpu", ""),
        GOOD("fth-check", ""),
        ASKS("fth-alert-circle", "lh-asks"),
        DANGER("fth-alert-triangle", "lh-danger-card");

        private final String icon;
        private final String styleClass;

        Severity(String icon, String styleClass) {
            this.icon = icon;
            this.styleClass = styleClass;
        }

        String icon() {
            return icon;
        }

        String styleClass() {
            return styleClass;
        }
    }

    /// A button of a strip.
    record Action(String name, Runnable action) {}

    Strip {
        actions = List.copyOf(actions);
    }

    static Strip of(Severity severity, String topic, String text) {
        return new Strip(severity, topic, text, "", List.of(), Optional.of(new Action("", () -> {})));
    }

    Strip lasting() {
        return new Strip(severity, topic, text, second, actions, Optional.empty());
    }

    Strip with(String name, Runnable action) {
        List<Action> all = new java.util.ArrayList<>(actions);
        all.add(new Action(name, action));
        return new Strip(severity, topic, text, second, all, dismissal);
    }

    Strip withSecond(String line) {
        return new Strip(severity, topic, text, line, actions, dismissal);
    }

    Strip onDismiss(Runnable action) {
        return onDismiss("", action);
    }

    /// @param name of the closing button; empty = the usual one
    Strip onDismiss(String name, Runnable action) {
        return new Strip(severity, topic, text, second, actions, Optional.of(new Action(name, action)));
    }
}
