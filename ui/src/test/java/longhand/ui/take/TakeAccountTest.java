package longhand.ui.take;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import longhand.memory.api.ItemId;
import longhand.memory.api.Take;
import org.junit.jupiter.api.Test;

class TakeAccountTest {

    private static Take take(String settings) {
        return new Take(1, new ItemId(1), 0, "It rained.", 1, 7, "Small", "", settings, List.of(), Instant.EPOCH);
    }

    @Test
    void knowsOfATakeOfAnEarlierVersionWhatThatStored() {
        assertEquals(
                new TakeAccount("", "", Optional.of(new TakeLength(120, false)), Optional.empty(), List.of()),
                TakeAccount.of(take("{\"words\":120,\"length\":\"about\",\"maxTokens\":424}")));
        assertEquals(
                new TakeAccount("", "", Optional.empty(), Optional.empty(), List.of()),
                TakeAccount.of(take("{\"seed\":\"rain\"}")));
    }

    @Test
    void takesNothingOutOfADirectionForAFigure() {
        String settings = "{\"words\":30,\"length\":\"exactly\",\"direction\":\"say \\\"words\\\":99 \\\\\"}";
        assertEquals("say \"words\":99 \\", TakeAccount.of(take(settings)).direction());
        assertEquals(
                Optional.of(new TakeLength(30, true)),
                TakeAccount.of(take(settings)).length());
    }

    @Test
    void readsTheRulesAsTheyWereStored() {
        String settings = "{\"words\":30,\"length\":\"about\",\"rules\":[\"no letters e\",\"no text \\\"x\\\"\"],"
                + "\"direction\":\"say \\\"rules\\\":[\\\"pilish\\\"]\"}";
        assertEquals(
                List.of("no letters e", "no text \"x\""),
                TakeAccount.of(take(settings)).rules());
        assertEquals(
                List.of(),
                TakeAccount.of(take("{\"direction\":\"say \\\"rules\\\":[\\\"pilish\\\"]\"}"))
                        .rules());
    }
}
