package longhand.engine.prompt.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an expression of a template can be. Immutable, but for [Namespace].
sealed interface Value {

    Value NONE = new None();
    Value TRUE = new Bool(true);
    Value FALSE = new Bool(false);

    static Value of(boolean value) {
        return value ? TRUE : FALSE;
    }

    static Value of(long value) {
        return new Int(value);
    }

    static Value of(String text) {
        return new Str(Text.of(text));
    }

    static Value of(Text text) {
        return new Str(text);
    }

    /// What a name stands for that nobody set: empty when printed, false when tested, and an error
    /// when anything else is done with it.
    record Undefined(String name) implements Value {}

    record None() implements Value {}

    record Bool(boolean value) implements Value {}

    record Int(long value) implements Value {}

    record Real(double value) implements Value {}

    record Str(Text text) implements Value {

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /// @param isTuple printed in round brackets
    record Items(List<Value> values, boolean isTuple) implements Value {

        public Items {
            values = List.copyOf(values);
        }

        static Items of(List<Value> values) {
            return new Items(values, false);
        }
    }

    /// Keys in the order in which they were set.
    record Mapping(Map<Value, Value> entries) implements Value {

        public Mapping {
            entries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    /// The one value that a template can change: what a loop is to leave behind is kept in it. Equal to
    /// itself only, since it can contain itself.
    final class Namespace implements Value {

        private final Map<String, Value> entries;

        Namespace(Map<String, Value> entries) {
            this.entries = new LinkedHashMap<>(entries);
        }

        Map<String, Value> entries() {
            return entries;
        }
    }

    /// The variable `loop` inside of a loop.
    ///
    /// @param index0 of the round, from 0
    /// @param all    what the loop runs over
    record Loop(int index0, List<Value> all) implements Value {}

    /// A macro with the scope in which it was defined.
    record MacroValue(Node.Macro macro, Scope scope) implements Value {}

    /// A function or method, by name.
    ///
    /// @param self of a method; [Undefined] for a function
    record Function(String name, Value self) implements Value {}
}
