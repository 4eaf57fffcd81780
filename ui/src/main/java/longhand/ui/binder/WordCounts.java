package longhand.ui.binder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import longhand.engine.text.WordCounter;
import longhand.memory.api.Binder;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.Project;
import longhand.memory.text.SceneText;

/// The words of each scene and of the book, the one number that binder, status bar and inspector
/// show. Confined to the JavaFX thread, except [#countAll].
public final class WordCounts {

    private final Map<ItemId, ReadOnlyIntegerWrapper> scenes = new HashMap<>();
    private final ReadOnlyIntegerWrapper book = new ReadOnlyIntegerWrapper(this, "book");
    private Binder binder = new Binder(List.of());
    private SceneCounter counter = new SceneCounter();
    private long counterScene;

    /// Counts every scene of a project. Slow for a long book: meant for a background thread.
    public static Map<ItemId, Integer> countAll(Project project) {
        Map<ItemId, Integer> words = new HashMap<>();
        for (BinderItem item : project.binder().items()) {
            if (item.kind() == BinderItem.Kind.SCENE) {
                words.put(item.id(), WordCounter.count(project.scene(item.id()).text()));
            }
        }
        return words;
    }

    /// Takes over counts made elsewhere, except for the scene that is being written: its own count is newer.
    public void setAll(Map<ItemId, Integer> words) {
        words.forEach((scene, count) -> {
            if (scene.value() != counterScene) {
                wrapper(scene).set(count);
            }
        });
        sum();
    }

    /// Counts the scene that is being written.
    public void count(ItemId scene, SceneText text) {
        if (scene.value() != counterScene) {
            counter = new SceneCounter();
            counterScene = scene.value();
        }
        int before = wrapper(scene).get();
        int now = counter.count(text);
        wrapper(scene).set(now);
        book.set(book.get() + now - before);
    }

    /// The scenes that make up the book; trashed ones do not count.
    public void setBinder(Binder fresh) {
        binder = fresh;
        sum();
    }

    public ReadOnlyIntegerProperty scene(ItemId scene) {
        return wrapper(scene).getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty bookProperty() {
        return book.getReadOnlyProperty();
    }

    private ReadOnlyIntegerWrapper wrapper(ItemId scene) {
        return scenes.computeIfAbsent(scene, _ -> new ReadOnlyIntegerWrapper(this, "scene"));
    }

    private void sum() {
        book.set(binder.scenes().stream()
                .mapToInt(scene -> wrapper(scene.id()).get())
                .sum());
    }
}
