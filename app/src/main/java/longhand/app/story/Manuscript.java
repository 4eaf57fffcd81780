package longhand.app.story;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.text.SameWords;
import longhand.memory.api.Project;

/// All scenes of a project by their words, read when they are first asked for. Confined to one thread.
final class Manuscript {

    private final Project project;
    private final List<SameWords> scenes = new ArrayList<>();

    Manuscript(Project project) {
        this.project = project;
    }

    /// Whether a sentence stands in one of the scenes, with whatever marks.
    boolean says(String sentence) {
        if (scenes.isEmpty()) {
            project.binder()
                    .scenes()
                    .forEach(item ->
                            scenes.add(SameWords.of(project.scene(item.id()).text())));
        }
        return scenes.stream().anyMatch(scene -> scene.hold(sentence));
    }
}
