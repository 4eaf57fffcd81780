package longhand.app.bench;

import java.util.List;
import longhand.engine.api.EngineException;
import longhand.engine.api.StopReason;
import longhand.engine.api.TokenTrace;
import longhand.engine.api.WholeTake;
import longhand.engine.api.Writer;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingRequest;
import longhand.engine.text.WordCounter;

/// A finished take.
///
/// @param text     what was written
/// @param finished how it ended and what it cost
record Piece(String text, WritingEvent.Finished finished) {

    /// The last tokens by which the end of a take is judged.
    private static final int LAST_TOKENS = 30;

    private static final String END_MARKS = ".!?\u2026";
    private static final String CLOSERS = "\"'\u201d\u2019)]*_";

    static Piece of(Writer writer, WritingRequest request) throws EngineException {
        WholeTake take = WholeTake.of(writer, request);
        return new Piece(take.text(), take.finished());
    }

    /// The same of several, which the writer may write side by side.
    static List<Piece> all(Writer writer, List<WritingRequest> requests) throws EngineException {
        return WholeTake.all(writer, requests).stream()
                .map(take -> new Piece(take.text(), take.finished()))
                .toList();
    }

    int words() {
        return WordCounter.count(text);
    }

    double wordsPerSecond() {
        return finished.usage().wordsPerSecond();
    }

    StopReason reason() {
        return finished.reason();
    }

    /// Whether the last mark is one that ends sentences, closing marks apart. Shares no code with the engine.
    boolean endsOnSentence() {
        int end = text.length();
        while (end > 0 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && END_MARKS.indexOf(text.charAt(end - 1)) >= 0;
    }

    /// Mean log-probability of all tokens as the model gave them, in nats.
    double logProbability() {
        return mean(finished.trace());
    }

    /// The same of the last 30.
    double lastLogProbability() {
        List<TokenTrace> trace = finished.trace();
        return mean(trace.subList(Math.max(0, trace.size() - LAST_TOKENS), trace.size()));
    }

    private static double mean(List<TokenTrace> trace) {
        return trace.stream()
                .mapToDouble(TokenTrace::rawLogProbability)
                .average()
                .orElse(0);
    }
}
