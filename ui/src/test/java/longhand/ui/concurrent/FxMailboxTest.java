package longhand.ui.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class FxMailboxTest {

    private final Queue<Runnable> fx = new ArrayDeque<>();
    private final List<List<String>> batches = new ArrayList<>();
    private final FxMailbox<String> mailbox = new FxMailbox<>(fx::add, batches::add);

    @Test
    void carriesABurstAsOneBatchInOrder() {
        mailbox.accept("a");
        mailbox.accept("b");
        mailbox.accept("c");
        assertEquals(1, fx.size());
        fx.remove().run();
        assertEquals(List.of(List.of("a", "b", "c")), batches);
    }

    @Test
    void schedulesAgainAfterABatch() {
        mailbox.accept("a");
        fx.remove().run();
        mailbox.accept("b");
        fx.remove().run();
        assertEquals(List.of(List.of("a"), List.of("b")), batches);
    }
}
