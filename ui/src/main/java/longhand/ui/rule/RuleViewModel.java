package longhand.ui.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import longhand.engine.api.RuleKind;
import longhand.engine.api.RuleLibrary;
import longhand.engine.api.RulePreset;
import longhand.engine.api.RuleStrength;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.Project;
import longhand.memory.api.RuleSettings.SceneRule;
import longhand.memory.text.SceneText;
import longhand.ui.concurrent.Background;

/// The rules for the words of the open scene, kept with the project, and what they come to, which is found on another
/// thread. One look runs at a time, and of all that was asked for meanwhile only the last is looked at. A scene without
/// rules is never looked through. Confined to the JavaFX thread.
public final class RuleViewModel {

    private final Project project;
    private final RuleLibrary library;
    private final Background reader;
    private final ReadOnlyObjectWrapper<List<SceneRule>> rules = new ReadOnlyObjectWrapper<>(this, "rules", List.of());
    private final ReadOnlyObjectWrapper<RulePage> page = new ReadOnlyObjectWrapper<>(this, "page", RulePage.EMPTY);
    private final Deque<List<SceneRule>> before = new ArrayDeque<>();
    private Optional<ItemId> scene = Optional.empty();
    private SceneText text = SceneText.EMPTY;
    private long revision;
    private boolean reading;
    private boolean unread;

    /// @param reader whose worker looks through texts and dictionaries
    public RuleViewModel(Project project, RuleLibrary library, Background reader) {
        this.project = project;
        this.library = library;
        this.reader = reader;
    }

    List<RuleKind> kinds() {
        return library.kinds();
    }

    List<RulePreset> presets() {
        return library.presets();
    }

    /// Other scenes whose rules are not the same as here, in reading order; of those with the same rules the first.
    List<RuledScene> otherScenes() {
        List<RuledScene> others = new ArrayList<>();
        Set<List<String>> known = new HashSet<>(List.of(List.of(), said(rules.get())));
        for (BinderItem item : project.binder().scenes()) {
            List<String> said = said(project.settings().rules().of(item.id()));
            if (known.add(said)) {
                others.add(new RuledScene(item.title(), said));
            }
        }
        return others;
    }

    private static List<String> said(List<SceneRule> rules) {
        return rules.stream().map(SceneRule::text).toList();
    }

    /// Why a rule cannot be read; empty if it can.
    Optional<String> fault(String rule) {
        return library.fault(rule);
    }

    /// The rules of the open scene, in the writer's order.
    public ReadOnlyObjectProperty<List<SceneRule>> rulesProperty() {
        return rules.getReadOnlyProperty();
    }

    /// What they come to; a moment older than the text while it is typed.
    public ReadOnlyObjectProperty<RulePage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// What a take in the open scene keeps.
    public List<String> kept() {
        return rules.get().stream().filter(SceneRule::on).map(SceneRule::text).toList();
    }

    public void openScene(ItemId opened, SceneText fresh) {
        scene = Optional.of(opened);
        text = fresh;
        before.clear();
        rules.set(project.settings().rules().of(opened));
        refresh();
    }

    public void leaveScene() {
        scene = Optional.empty();
        before.clear();
        rules.set(List.of());
        refresh();
    }

    /// To be called after each edit of the scene.
    public void textChanged(SceneText fresh) {
        text = fresh;
        revision++;
    }

    // ---- what the writer does with them

    void add(List<String> fresh) {
        scene.ifPresent(here -> change(now -> {
            fresh.forEach(rule -> now.add(new SceneRule(here, rule.strip(), true)));
            return now;
        }));
    }

    void say(int at, String fresh) {
        change(now -> {
            now.set(at, now.get(at).saying(fresh.strip()));
            return now;
        });
    }

    /// Switches a rule off or on.
    void toggle(int at) {
        change(now -> {
            now.set(at, now.get(at).switched());
            return now;
        });
    }

    /// Makes a rule weigh less, or from the least as much as it can.
    void weaken(int at) {
        String now = rules.get().get(at).text();
        say(at, RuleStrength.of(now).next().saying(now));
    }

    void remove(int at) {
        change(now -> {
            now.remove(at);
            return now;
        });
    }

    /// @return where it stands then
    int move(int at, int direction) {
        int to = Math.clamp(at + direction, 0, rules.get().size() - 1);
        if (to != at) {
            change(now -> {
                Collections.swap(now, at, to);
                return now;
            });
        }
        return to;
    }

    /// Takes the last change in this scene back.
    void undo() {
        if (!before.isEmpty()) {
            keep(before.pop());
        }
    }

    private void change(UnaryOperator<List<SceneRule>> change) {
        before.push(rules.get());
        keep(change.apply(new ArrayList<>(rules.get())));
    }

    /// An open book that can only be read forgets them again.
    private void keep(List<SceneRule> fresh) {
        rules.set(List.copyOf(fresh));
        scene.filter(_ -> !project.opening().readOnly())
                .ifPresent(here -> project.change(
                        project.settings().withRules(project.settings().rules().with(here, rules.get()))));
        refresh();
    }

    // ---- what they come to

    /// How many words a rule leaves by itself, told some time later.
    void count(String rule, Consumer<Integer> told) {
        List<String> alone = List.of(rule);
        reader.run(() -> library.reading(alone, alone, "").counts().getFirst().words(), told);
    }

    /// Looks again: the text rests, or a rule is another one.
    public void refresh() {
        revision++;
        unread = true;
        if (!reading) {
            readNext();
        }
    }

    private void readNext() {
        if (!unread) {
            return;
        }
        unread = false;
        if (rules.get().isEmpty()) {
            page.set(RulePage.EMPTY);
            return;
        }
        reading = true;
        SceneText read = text;
        List<String> all = rules.get().stream().map(SceneRule::text).toList();
        List<String> kept = kept();
        long at = revision;
        reader.run(() -> read(read, all, kept), found -> show(found, at));
    }

    private RulePage read(SceneText scene, List<String> all, List<String> kept) {
        String words = scene.text();
        return new RulePage(scene, library.reading(all, kept, words), library.breaches(words, kept));
    }

    /// What was found in another text, or under other rules, shows nowhere.
    private void show(RulePage found, long at) {
        reading = false;
        if (at == revision && !rules.get().isEmpty()) {
            page.set(found);
        }
        readNext();
    }
}
