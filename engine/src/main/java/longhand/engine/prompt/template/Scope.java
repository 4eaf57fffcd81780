package longhand.engine.prompt.template;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Names and their values. What a loop or macro sets is gone after it. Confined to one rendering.
final class Scope {

    private final @Nullable Scope outer;
    private final Map<String, Value> values = new HashMap<>();

    private Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    static Scope of(Map<String, Value> values) {
        Scope scope = new Scope(null);
        scope.values.putAll(values);
        return scope;
    }

    Scope inner() {
        return new Scope(this);
    }

    void set(String name, Value value) {
        values.put(name, value);
    }

    Value get(String name) {
        Scope scope = this;
        while (scope != null) {
            Value value = scope.values.get(name);
            if (value != null) {
                return value;
            }
            scope = scope.outer;
        }
        return new Value.Undefined(name);
    }
}
