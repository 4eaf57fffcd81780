package longhand.engine.api;

import java.util.List;

/// What came of looking for cards.
public sealed interface GpuReport {

    /// There are some, which need not mean that one can be used: see [GpuCard#refusal].
    ///
    /// @param cards not empty, in the driver's order
    record Found(List<GpuCard> cards) implements GpuReport {

        public Found {
            cards = List.copyOf(cards);
        }
    }

    /// There is none, and this is why: a sentence without its full stop.
    record None(String reason) implements GpuReport {}
}
