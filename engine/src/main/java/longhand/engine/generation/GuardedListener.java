package longhand.engine.generation;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A listener whose own failures do not reach the engine. After the first one it gets nothing more.
/// Confined to the thread that calls it.
public final class GuardedListener<E> implements Consumer<E> {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedListener.class);

    private final Consumer<E> listener;
    private boolean broken;

    public GuardedListener(Consumer<E> listener) {
        this.listener = listener;
    }

    @Override
    public void accept(E event) {
        if (broken) {
            return;
        }
        try {
            listener.accept(event);
        } catch (RuntimeException failure) {
            broken = true;
            LOG.error("A listener failed at {}", event.getClass().getSimpleName(), failure);
        }
    }
}
