package longhand.app.story;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longhand.memory.api.ItemId;
import longhand.memory.api.Project;

/// What the manuscript tells before a scene. Immutable.
///
/// @param scenes  before it that have words, in reading order, those in the trash left out
/// @param project that they are in
record ToldBefore(Project project, List<ItemId> scenes) {

    static ToldBefore of(Project project, ItemId scene) {
        List<ItemId> before = project.binder().scenesBefore(scene);
        return new ToldBefore(
                project,
                before.stream()
                        .filter(id -> !project.scene(id).text().isBlank())
                        .toList());
    }

    boolean isEmpty() {
        return scenes.isEmpty();
    }

    /// The scene that is nearest; there must be one.
    ItemId last() {
        return scenes.getLast();
    }

    /// The texts of all scenes; may be empty.
    String whole() {
        return texts().collect(Collectors.joining("\n"));
    }

    /// The end of it, so many paragraphs at most.
    String end(int paragraphs) {
        List<String> lines =
                texts().flatMap(String::lines).filter(line -> !line.isBlank()).toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - paragraphs), lines.size()));
    }

    private Stream<String> texts() {
        return scenes.stream().map(id -> project.scene(id).text());
    }
}
