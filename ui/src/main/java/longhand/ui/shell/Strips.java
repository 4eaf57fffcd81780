package longhand.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What there is to tell; one strip shows at a time, the worst first. Confined to the JavaFX thread.
final class Strips {

    private final List<Strip> strips = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<Strip>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());

    void show(Strip strip) {
        strips.removeIf(other -> other.topic().equals(strip.topic()));
        strips.add(strip);
        choose();
    }

    void remove(String topic) {
        strips.removeIf(strip -> strip.topic().equals(topic));
        choose();
    }

    /// @return whether there was one that could be dismissed
    boolean dismiss() {
        Optional<Strip> strip = shown.get().filter(now -> now.dismissal().isPresent());
        strip.ifPresent(now -> {
            remove(now.topic());
            now.dismissal().ifPresent(dismissal -> dismissal.action().run());
        });
        return strip.isPresent();
    }

    void clear() {
        strips.clear();
        choose();
    }

    ReadOnlyObjectProperty<Optional<Strip>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Of two that are equally bad the newer one.
    private void choose() {
        shown.set(strips.reversed().stream().max(Comparator.comparing(Strip::severity)));
    }
}
