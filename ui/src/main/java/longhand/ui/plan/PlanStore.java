package longhand.ui.plan;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.ui.concurrent.Background;

/// Reads and keeps a plan in the background; what was read before a change is dropped and read anew. Confined to the
/// JavaFX thread.
final class PlanStore {

    private final PlanLog log;
    private final Background background;
    private final Supplier<Optional<PlanLog.FreshBeat>> fresh;
    private final Consumer<Optional<BeatSheet>> reader;
    private final Runnable unreadable;
    private Optional<ItemId> scene = Optional.empty();
    private boolean reading;
    private boolean again;

    /// @param fresh      the beat that lies on the page now
    /// @param reader     told of each plan that was read and is still true
    /// @param unreadable told that the records cannot be read
    PlanStore(
            PlanLog log,
            Background background,
            Supplier<Optional<PlanLog.FreshBeat>> fresh,
            Consumer<Optional<BeatSheet>> reader,
            Runnable unreadable) {
        this.log = log;
        this.background = background;
        this.fresh = fresh;
        this.reader = reader;
        this.unreadable = unreadable;
    }

    Optional<ItemId> scene() {
        return scene;
    }

    void open(Optional<ItemId> opened) {
        scene = opened;
        read();
    }

    /// Reads what is true now, once a reading that runs has ended.
    void read() {
        if (reading) {
            again = true;
            return;
        }
        scene.ifPresent(this::read);
    }

    private void read(ItemId of) {
        reading = true;
        again = false;
        Optional<PlanLog.FreshBeat> lies = fresh.get();
        background.run(() -> log.read(of, lies), this::wasRead, _ -> {
            reading = false;
            unreadable.run();
        });
    }

    private void wasRead(Optional<BeatSheet> found) {
        reading = false;
        if (again) {
            read();
        } else {
            reader.accept(found);
        }
    }

    /// Keeps a plan; what is read from now on is read behind it.
    void keep(BeatSheet sheet) {
        scene.ifPresent(of -> {
            again = true;
            background.run(() -> kept(sheet, of), _ -> {}, _ -> unreadable.run());
        });
        read();
    }

    private boolean kept(BeatSheet sheet, ItemId of) throws MemoryException {
        log.keep(sheet, of);
        return true;
    }

    /// Makes scenes of parts, and then does something.
    void spread(Runnable then) {
        scene.ifPresent(of -> {
            again = true;
            background.run(() -> log.spread(of), _ -> then.run(), _ -> unreadable.run());
        });
    }

    void tellAbout(String about) {
        scene.ifPresent(of -> background.run(() -> told(about, of), _ -> {}, _ -> unreadable.run()));
    }

    private boolean told(String about, ItemId of) throws MemoryException {
        log.tellAbout(about, of);
        return true;
    }

    /// @param known told what the story is about
    void about(Consumer<String> known) {
        background.run(log::about, known, _ -> unreadable.run());
    }
}
