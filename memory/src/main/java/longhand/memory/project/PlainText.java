package longhand.memory.project;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;

/// A project as plain files: a folder for each part and chapter, a text for each scene, numbered in
/// reading order.
final class PlainText {

    private static final String README = """
            This is a snapshot of a project made with Longhand.

            The folder "manuscript" holds every scene as plain text (UTF-8), in reading order; what lay in
            the trash is in "trash". No program is needed to read them. The file "state.journal" is for
            Longhand.
            """;

    private PlainText() {}

    /// Names with `/` between folders, and the text of each file.
    static Map<String, String> of(ProjectState state) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("README.txt", README);
        Map<ItemId, String> folders = new LinkedHashMap<>();
        int number = 0;
        for (BinderItem item : state.binder().items()) {
            number++;
            String parent = item.trashed()
                    ? "trash"
                    : item.parent()
                            .flatMap(above -> Optional.ofNullable(folders.get(above)))
                            .orElse("manuscript");
            String name =
                    String.format(Locale.ROOT, "%s/%04d %s", parent, number, FileNames.of(item.title(), "Untitled"));
            folders.put(item.id(), name);
            if (item.kind() == BinderItem.Kind.SCENE) {
                SceneState scene = state.scenes().getOrDefault(item.id(), SceneState.EMPTY);
                files.put(name + ".txt", scene.text().text() + "\n");
            }
        }
        return files;
    }
}
