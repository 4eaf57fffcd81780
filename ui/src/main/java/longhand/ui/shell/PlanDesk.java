package longhand.ui.shell;

import java.util.Optional;
import longhand.memory.api.BinderItem;
import longhand.ui.plan.PlanPlace;

/// The plan of the open scene, for the plan's board. Confined to the JavaFX thread.
///
/// @param studio knows the open project
/// @param boards leads back to the page
record PlanDesk(StudioController studio, BoardSwitch boards) implements PlanPlace {

    @Override
    public Optional<Open> open() {
        return studio.desk()
                .map(desk -> new Open(desk.plan(), desk.proposals(), desk.beats(), desk.ways(), studio.model()));
    }

    @Override
    public String title() {
        return studio.desk().flatMap(desk -> desk.scene().map(desk::title)).orElse("");
    }

    @Override
    public String chapter() {
        return studio.desk()
                .flatMap(desk -> desk.scene().map(desk.binder()::crumb))
                .orElse("");
    }

    @Override
    public int target() {
        return studio.desk().flatMap(Desk::item).map(BinderItem::target).orElse(0);
    }

    @Override
    public String synopsis() {
        return studio.desk().flatMap(Desk::item).map(BinderItem::synopsis).orElse("");
    }

    @Override
    public void binderChanged() {
        studio.desk().ifPresent(desk -> desk.binder().refresh());
    }

    @Override
    public boolean isModelAllowed() {
        return studio.isModelAllowed();
    }

    @Override
    public void stop() {
        studio.desk().ifPresent(desk -> desk.takes().stop());
    }

    @Override
    public void close() {
        boards.showPage();
    }
}
