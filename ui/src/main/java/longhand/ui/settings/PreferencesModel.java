package longhand.ui.settings;

import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The preferences as they are now. A change shows at once and is stored in the background. Confined
/// to the JavaFX thread.
public final class PreferencesModel {

    private final PreferencesStore store;
    private final Executor worker;
    private final ReadOnlyObjectWrapper<Preferences> preferences;

    /// @param worker runs one job after the other, so that the last change is the one that stays
    public PreferencesModel(Preferences loaded, PreferencesStore store, Executor worker) {
        this.store = store;
        this.worker = worker;
        this.preferences = new ReadOnlyObjectWrapper<>(this, "preferences", loaded);
    }

    public Preferences get() {
        return preferences.get();
    }

    public void change(UnaryOperator<Preferences> change) {
        Preferences fresh = change.apply(get());
        if (!fresh.equals(get())) {
            preferences.set(fresh);
            worker.execute(() -> store.save(fresh));
        }
    }

    public ReadOnlyObjectProperty<Preferences> preferencesProperty() {
        return preferences.getReadOnlyProperty();
    }
}
