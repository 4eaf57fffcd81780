package longhand.app.bench;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import longhand.engine.api.EngineException;

/// One row of a table that takes an hour: kept when it is there, so that a run that was stopped goes on behind it.
///
/// @param name of the row among the kept texts
record KeptRow(Bench bench, String name) {

    /// Measures a row.
    interface Source {
        List<Object> measure() throws EngineException;
    }

    /// The row as it was kept at an earlier time, or a fresh one.
    List<Object> or(Source fresh) throws EngineException {
        String file = bench.named(bench.quick() ? name + "-quick" : name);
        Optional<String> kept = bench.texts().find(file);
        if (kept.isPresent()) {
            return kept.get().lines().map(KeptRow::value).toList();
        }
        List<Object> row = fresh.measure();
        bench.texts().keep(file, row.stream().map(String::valueOf).collect(Collectors.joining("\n")));
        return row;
    }

    /// A number where it is one.
    private static Object value(String text) {
        if (text.matches("-?\\d+")) {
            return Integer.valueOf(text);
        }
        return text.matches("-?\\d+\\.\\d+(E-?\\d+)?") ? (Object) Double.valueOf(text) : text;
    }
}
