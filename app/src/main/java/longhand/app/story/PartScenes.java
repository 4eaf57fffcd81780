package longhand.app.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longhand.engine.planning.BookPlan;
import longhand.engine.planning.PlanLine;
import longhand.engine.planning.PlanPart;
import longhand.engine.planning.PlanProgress;
import longhand.engine.planning.PlanProgress.State;
import longhand.memory.api.BinderChange;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;

/// Nests plans in the binder: each part of a scene's plan that nothing is written of becomes a scene of its own behind
/// it, with the part as its plan, its point as synopsis and its words as target. What is written stays where it is.
/// Confined to one thread.
public final class PartScenes {

    private static final int TITLE_LENGTH = 40;

    private final Project project;

    public PartScenes(Project project) {
        this.project = project;
    }

    /// Takes the parts of a scene's plan apart. A snapshot is kept from before.
    ///
    /// @return the scenes of the parts behind the first, in their order; empty if there is nothing to take apart
    public List<ItemId> spread(ItemId scene) throws MemoryException {
        DraftBook draft = new DraftBook(project, scene);
        Optional<PlanProgress> progress = draft.progress();
        int stay = progress.map(PartScenes::stay).orElse(0);
        if (progress.isEmpty() || stay == progress.get().plan().parts().size()) {
            return List.of();
        }
        project.snapshot();
        BookPlan plan = progress.get().plan();
        List<PlanPart> leave = plan.parts().subList(stay, plan.parts().size());
        List<ItemId> scenes = scenes(scene, leave);
        for (int i = 0; i < leave.size(); i++) {
            new DraftBook(project, scenes.get(i)).follow(alone(leave.get(i)));
        }
        // Last of all: until then a crash leaves the plan whole, and what was kept last is gone on with.
        int left = plan.words() - leave.stream().mapToInt(PartScenes::words).sum();
        draft.follow(new BookPlan(Math.max(1, left), plan.parts().subList(0, stay)));
        describe(scene, plan.parts().getFirst(), Math.max(1, left));
        project.flush();
        return scenes;
    }

    /// How many parts stay: those that are begun, and the first.
    private static int stay(PlanProgress progress) {
        return progress.lines().stream()
                .filter(line -> line.state() == State.WRITTEN)
                .mapToInt(line -> line.part() + 1)
                .max()
                .orElse(1);
    }

    private static BookPlan alone(PlanPart part) {
        return new BookPlan(words(part), List.of(part));
    }

    private static int words(PlanPart part) {
        return part.hasLines()
                ? part.lines().stream().mapToInt(PlanLine::words).sum()
                : part.line().words();
    }

    private List<ItemId> scenes(ItemId first, List<PlanPart> parts) throws MemoryException {
        List<ItemId> scenes = new ArrayList<>();
        ItemId before = first;
        for (PlanPart part : parts) {
            before = sceneBehind(before, part);
            scenes.add(before);
        }
        return scenes;
    }

    /// One that a crash left is taken again.
    private ItemId sceneBehind(ItemId before, PlanPart part) throws MemoryException {
        Optional<ItemId> parent = project.binder()
                .item(before)
                .orElseThrow(() -> new MemoryException("there is no scene " + before.value()))
                .parent();
        List<BinderItem> siblings = project.binder().children(parent);
        int at = siblings.stream().map(BinderItem::id).toList().indexOf(before) + 1;
        if (at < siblings.size() && isLeft(siblings.get(at), part)) {
            return siblings.get(at).id();
        }
        ItemId id = project.newItem();
        project.change(new BinderChange.Add(
                id, BinderItem.Kind.SCENE, title(part.line().point()), parent, at));
        describe(id, part, words(part));
        return id;
    }

    private boolean isLeft(BinderItem item, PlanPart part) {
        return item.kind() == BinderItem.Kind.SCENE
                && !item.trashed()
                && item.synopsis().equals(part.line().point())
                && project.scene(item.id()).length() == 0;
    }

    /// What the writer said of a scene stays.
    private void describe(ItemId scene, PlanPart part, int words) {
        BinderItem item = project.binder().item(scene).orElseThrow();
        if (item.title().isBlank()) {
            project.change(new BinderChange.Rename(scene, title(part.line().point())));
        }
        if (item.synopsis().isBlank()) {
            project.change(new BinderChange.SetSynopsis(scene, part.line().point()));
        }
        if (item.target() == 0) {
            project.change(new BinderChange.SetTarget(scene, words));
        }
    }

    /// The first words of the point.
    private static String title(String point) {
        String plain = point.strip().replaceAll("\\p{Punct}+$", "");
        if (plain.length() <= TITLE_LENGTH) {
            return plain;
        }
        int blank = plain.lastIndexOf(' ', TITLE_LENGTH);
        return plain.substring(0, blank > 0 ? blank : TITLE_LENGTH) + "\u2026";
    }
}
