package longhand.ui.take;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import longhand.memory.api.ItemId;
import longhand.memory.api.Project;
import longhand.memory.api.ProjectSettings.SourceMark;

/// What the writer mutes and pins of what takes read, scene by scene. The project remembers it; an open book that can
/// only be read forgets it again. Confined to the JavaFX thread.
final class TakeSources {

    private final Project project;
    private List<SourceMark> marks;

    TakeSources(Project project) {
        this.project = project;
        marks = project.settings().sources();
    }

    SourceChoices of(ItemId scene) {
        return new SourceChoices(sources(scene, false), sources(scene, true));
    }

    private Set<PromptPart.Source> sources(ItemId scene, boolean pinned) {
        Set<PromptPart.Source> found = EnumSet.noneOf(PromptPart.Source.class);
        marks.stream()
                .filter(mark -> mark.scene().equals(scene) && mark.pinned() == pinned)
                .flatMap(mark -> source(mark.source()).stream())
                .forEach(found::add);
        return found;
    }

    /// A later version may know sources that this one does not.
    private static Optional<PromptPart.Source> source(String name) {
        return Stream.of(PromptPart.Source.values())
                .filter(source -> source.name().equals(name) && source.isOptional())
                .findFirst();
    }

    void choose(ItemId scene, SourceChoices fresh) {
        List<SourceMark> all = new ArrayList<>(marks);
        all.removeIf(mark -> mark.scene().equals(scene));
        for (PromptPart.Source source : PromptPart.Source.values()) {
            boolean pinned = fresh.pinned().contains(source);
            if (pinned || fresh.muted().contains(source)) {
                all.add(new SourceMark(scene, source.name(), pinned));
            }
        }
        marks = List.copyOf(all);
        if (!project.opening().readOnly()) {
            project.change(project.settings().withSources(marks));
        }
    }
}
