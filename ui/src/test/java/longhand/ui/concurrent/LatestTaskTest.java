package longhand.ui.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import longhand.engine.api.WritingTask;
import org.junit.jupiter.api.Test;

class LatestTaskTest {

    private final LatestTask latest = new LatestTask();
    private final List<String> heard = new ArrayList<>();
    private final List<Consumer<String>> listeners = new ArrayList<>();
    private final List<String> stopped = new ArrayList<>();

    private void start(String name) {
        latest.<String>start(listener -> job(name, listener), heard::add);
    }

    private WritingTask job(String name, Consumer<String> listener) {
        listeners.add(listener);
        return () -> stopped.add(name);
    }

    @Test
    void aNewJobStopsTheOneBeforeWhichIsHeardNoMore() {
        start("first");
        listeners.getFirst().accept("one");
        start("second");
        listeners.getFirst().accept("late");
        listeners.getLast().accept("two");
        assertEquals(List.of("one", "two"), heard);
        assertEquals(List.of("first"), stopped);
    }

    @Test
    void aJobCanBeStoppedAfterItsEvents() {
        start("first");
        listeners.getFirst().accept("one");
        latest.stop();
        latest.stop();
        listeners.getFirst().accept("late");
        assertEquals(List.of("one"), heard);
        assertEquals(List.of("first"), stopped);
    }

    @Test
    void aJobWhoseFirstEventStartsAnotherIsStopped() {
        latest.<String>start(
                listener -> {
                    listener.accept("at once");
                    return () -> stopped.add("first");
                },
                _ -> start("second"));
        assertEquals(List.of("first"), stopped);
        latest.stop();
        assertEquals(List.of("first", "second"), stopped);
    }
}
