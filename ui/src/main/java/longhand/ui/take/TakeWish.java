package longhand.ui.take;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import longhand.engine.api.MetaLength;
import longhand.memory.api.Project;
import longhand.memory.api.ProjectSettings;
import longhand.memory.text.SceneText;

/// What the writer asks of the next take: how long it is to be, which the project remembers, and where it
/// should go, which stands until a take was begun with it. Confined to the JavaFX thread.
public final class TakeWish {

    private final Project project;
    private final Supplier<SceneText> page;
    private final ReadOnlyObjectWrapper<TakeLength> length;
    private final ReadOnlyBooleanWrapper usual;
    private final StringProperty direction = new SimpleStringProperty(this, "direction", "");

    /// @param page that takes go on
    TakeWish(Project project, Supplier<SceneText> page) {
        this.project = project;
        this.page = page;
        length = new ReadOnlyObjectWrapper<>(this, "length", TakeLength.of(project.settings()));
        usual = new ReadOnlyBooleanWrapper(this, "usual", project.settings().takeAuto());
    }

    /// The number that was asked for last.
    public ReadOnlyObjectProperty<TakeLength> lengthProperty() {
        return length.getReadOnlyProperty();
    }

    /// Whether not this number holds, but what paragraphs of the scene usually have.
    public ReadOnlyBooleanProperty usualProperty() {
        return usual.getReadOnlyProperty();
    }

    /// What the next take is asked for, as the page stands now.
    public TakeLength length() {
        return usual.get() ? TakeLength.of(UsualLength.of(page.get())) : length.get();
    }

    /// Whether the next take is asked for what a level says because the writer chose it.
    public boolean is(MetaLength level) {
        return !usual.get() && length.get().is(level);
    }

    /// The number that the writer chose, and nothing where what is usual was chosen: a page that has grown since is no
    /// other choice.
    Optional<TakeLength> choice() {
        return usual.get() ? Optional.empty() : Optional.of(length.get());
    }

    /// From the next take on; an open book that can only be read forgets it again.
    public void ask(TakeLength fresh) {
        length.set(fresh);
        usual.set(false);
        remember(project.settings().withTakeLength(fresh.words(), fresh.exact()));
    }

    /// From the next take on, what paragraphs of the scene usually have.
    public void askUsual() {
        usual.set(true);
        remember(project.settings().withTakesAsUsual());
    }

    private void remember(ProjectSettings kept) {
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
