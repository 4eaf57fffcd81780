package longhand.app.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import longhand.engine.planning.PlanMove;
import longhand.engine.planning.PlanProgress;
import longhand.engine.planning.WordBudget;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.api.StoryRecord;

/// A text that is planned in one scene or in several, each with its own plan. Confined to one thread.
///
/// @param project that it is in
public record PlannedScenes(Project project) {

    /// The scenes that have a plan, in reading order, those in the trash left out.
    public List<ItemId> scenes() throws MemoryException {
        Set<ItemId> planned = new HashSet<>();
        for (StoryRecord record : project.story()) {
            if (KeptJson.read(record.content()) instanceof Kept.Outlined) {
                planned.add(record.scene());
            }
        }
        return project.binder().scenes().stream()
                .map(BinderItem::id)
                .filter(planned::contains)
                .toList();
    }

    /// How far the text of each of [#scenes] has come.
    public List<PlanProgress> progress() throws MemoryException {
        List<PlanProgress> all = new ArrayList<>();
        for (ItemId scene : scenes()) {
            new DraftBook(project, scene).progress().ifPresent(all::add);
        }
        return all;
    }

    /// Words that all plans are to have.
    public int words() throws MemoryException {
        return progress().stream().mapToInt(progress -> progress.plan().words()).sum();
    }

    /// Gives the whole another length; each scene has its share of it.
    ///
    /// @param words at least one for each scene
    public void resize(int words) throws MemoryException {
        Optional<ItemId> here = new DraftBook(project).scene();
        List<ItemId> scenes = scenes();
        List<PlanProgress> plans = progress();
        List<Integer> shares = WordBudget.share(
                words, plans.stream().map(progress -> progress.plan().words()).toList());
        for (int i = 0; i < scenes.size(); i++) {
            new DraftBook(project, scenes.get(i)).follow(plans.get(i).plan().withWords(shares.get(i)));
        }
        if (here.isPresent()) {
            new DraftBook(project, here.get()).keepAgain();
        }
    }

    /// Goes on with the plan of the next scene, in reading order, that is not written to its end.
    ///
    /// @return false if there is none
    boolean goToNext() throws MemoryException {
        List<ItemId> scenes = scenes();
        int here = new DraftBook(project).scene().map(scenes::indexOf).orElse(-1);
        for (ItemId scene : scenes.subList(here + 1, scenes.size())) {
            DraftBook draft = new DraftBook(project, scene);
            Optional<PlanMove> move = draft.progress().map(PlanProgress::next);
            if (move.isPresent() && !(move.get() instanceof PlanMove.Done)) {
                draft.keepAgain();
                return true;
            }
        }
        return false;
    }
}
