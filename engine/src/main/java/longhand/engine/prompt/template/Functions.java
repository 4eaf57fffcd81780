package longhand.engine.prompt.template;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The functions that every template has.
final class Functions {

    private static final List<String> NAMES = List.of("range", "namespace", "dict", "raise_exception", "strftime_now");

    private static final int MOST_REASON = 500;

    private Functions() {}

    static Map<String, Value> all() {
        Map<String, Value> functions = new LinkedHashMap<>();
        for (String name : NAMES) {
            functions.put(name, new Value.Function(name, new Value.Undefined(name)));
        }
        return functions;
    }

    static Value call(Given given, LocalDateTime now) throws TemplateException {
        return switch (given.what()) {
            case "range" -> range(given);
            case "namespace" -> new Value.Namespace(new LinkedHashMap<>(given.named()));
            case "dict" -> dictionary(given);
            case "raise_exception" -> throw new TemplateException(reason(given));
            case "strftime_now" ->
                Value.of(Dates.format(now, given.text(0, "format").toString()));
            default -> throw new IllegalArgumentException(given.what());
        };
    }

    private static String reason(Given given) throws TemplateException {
        Text reason = Show.text(given.require(0, "message"), given.budget());
        return reason.slice(0, Math.min(reason.length(), MOST_REASON)).toString();
    }

    private static Value dictionary(Given given) {
        Map<Value, Value> entries = new LinkedHashMap<>();
        given.named().forEach((name, value) -> entries.put(Value.of(name), value));
        return new Value.Mapping(entries);
    }

    private static Value range(Given given) throws TemplateException {
        boolean single = given.values().size() == 1;
        long from = single ? 0 : given.integer(given.require(0, "start"));
        long to = given.integer(given.require(single ? 0 : 1, "stop"));
        long step = given.integer(2, "step", 1);
        if (step == 0) {
            throw new TemplateException("'range' was given a step of 0");
        }
        double rounds = ((double) to - from) / step;
        given.budget().steps(rounds > Integer.MAX_VALUE ? Long.MAX_VALUE : Math.max(0, (long) Math.ceil(rounds)));
        List<Value> numbers = new ArrayList<>();
        for (long n = from; step > 0 ? n < to : n > to; n += step) {
            numbers.add(Value.of(n));
        }
        return Value.Items.of(numbers);
    }
}
