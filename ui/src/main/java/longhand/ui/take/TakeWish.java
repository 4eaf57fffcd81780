package longhand.ui.take;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import longhand.memory.api.Project;
import longhand.memory.api.ProjectSettings;

/// What the writer asks of the next take: how long it is to be, which the project remembers, and where it
/// should go, which stands until a take was begun with it. Confined to the JavaFX thread.
public final class TakeWish {

    private final Project project;
    private final ReadOnlyObjectWrapper<TakeLength> length;
    private final StringProperty direction = new SimpleStringProperty(this, "direction", "");

    TakeWish(Project project) {
        this.project = project;
        length = new ReadOnlyObjectWrapper<>(this, "length", TakeLength.of(project.settings()));
    }

    public ReadOnlyObjectProperty<TakeLength> lengthProperty() {
        return length.getReadOnlyProperty();
    }

    public TakeLength length() {
        return length.get();
    }

    /// From the next take on; an open book that can only be read forgets it again.
    public void ask(TakeLength fresh) {
        length.set(fresh);
        ProjectSettings kept = project.settings().withTakeLength(fresh.words(), fresh.exact());
        if (!project.opening().readOnly() && !kept.equals(project.settings())) {
            project.change(kept);
        }
    }

    /// What happens next, in a line; empty = whatever comes.
    public StringProperty directionProperty() {
        return direction;
    }

    String direction() {
        return direction.get().strip();
    }

    /// A take has been begun with it.
    void spend() {
        direction.set("");
    }
}
