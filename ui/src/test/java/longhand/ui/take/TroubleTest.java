package longhand.ui.take;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import longhand.engine.api.EngineError;
import longhand.ui.Messages;
import org.junit.jupiter.api.Test;

class TroubleTest {

    private static final Messages MESSAGES = Messages.of(Locale.ENGLISH);

    /// Nothing was in the middle of a take, and what the system says is there for who looks after it.
    @Test
    void anEngineThatDoesNotStartIsNoneThatStopped() {
        Trouble unstarted = Trouble.of(new EngineError.EngineUnstarted("no such file"));
        Trouble stopped = Trouble.of(new EngineError.EngineLost("process 7 ended with 137"));
        assertNotEquals(stopped.text(MESSAGES), unstarted.text(MESSAGES));
        assertTrue(unstarted.text(MESSAGES).startsWith("Your text is untouched."));
        assertEquals(Optional.of("What the system says: no such file."), unstarted.details(MESSAGES));
    }
}
