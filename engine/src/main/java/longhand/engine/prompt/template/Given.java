package longhand.engine.prompt.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The arguments that a filter, test, method or function was called with.
///
/// @param what   the name of what was called, for messages
/// @param values in order
/// @param named  by name
record Given(String what, List<Value> values, Map<String, Value> named, Budget budget) {

    /// The argument at `index`, or the one named so.
    Optional<Value> get(int index, String name) {
        return index < values.size() ? Optional.of(values.get(index)) : Optional.ofNullable(named.get(name));
    }

    Value require(int index, String name) throws TemplateException {
        return get(index, name)
                .orElseThrow(() -> new TemplateException("'" + what + "' needs the argument '" + name + "'"));
    }

    Text text(int index, String name) throws TemplateException {
        return text(require(index, name));
    }

    Text text(Value value) throws TemplateException {
        if (value instanceof Value.Str(Text text)) {
            return text;
        }
        throw wrong(value, "a text");
    }

    long integer(int index, String name, long otherwise) throws TemplateException {
        Optional<Value> value = get(index, name);
        return value.isPresent() ? integer(value.get()) : otherwise;
    }

    long integer(Value value) throws TemplateException {
        return switch (value) {
            case Value.Int(long n) -> n;
            case Value.Bool(boolean b) -> b ? 1 : 0;
            default -> throw wrong(value, "a whole number");
        };
    }

    boolean flag(int index, String name) {
        return get(index, name).map(Truth::isTrue).orElse(false);
    }

    TemplateException wrong(Value value, String wanted) {
        return new TemplateException("'" + what + "' was given " + Show.kind(value) + ", not " + wanted);
    }
}
