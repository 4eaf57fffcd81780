package longhand.ui.shell;

import java.util.List;
import longhand.memory.api.ItemId;
import longhand.memory.api.Project;
import longhand.ui.inquiry.BookPlaces;

/// The book that is open, as an inquiry reads it and finds its answers again. Confined to the JavaFX thread.
///
/// @param studio knows which one is open
/// @param boards leads back to the page
record DeskPlaces(StudioController studio, BoardSwitch boards) implements BookPlaces {

    @Override
    public Object book() {
        return studio.desk().map(Desk::project);
    }

    @Override
    public List<Scene> scenes() {
        return studio.desk().map(DeskPlaces::scenes).orElse(List.of());
    }

    private static List<Scene> scenes(Desk desk) {
        Project project = desk.project();
        return project.binder().scenes().stream()
                .map(item -> new Scene(
                        item.id(),
                        desk.binder().crumb(item.id()),
                        desk.title(item.id()),
                        project.scene(item.id()).text()))
                .toList();
    }

    @Override
    public void show(ItemId scene, int from, int to) {
        boards.showPage();
        studio.desk().ifPresent(desk -> desk.show(scene, from, to));
    }
}
