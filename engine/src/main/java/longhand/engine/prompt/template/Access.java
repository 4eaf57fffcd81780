package longhand.engine.prompt.template;

import java.util.List;

/// What lies behind a dot or in square brackets.
final class Access {

    private Access() {}

    static Value attribute(Value of, String name) throws TemplateException {
        if (of instanceof Value.Undefined) {
            throw new TemplateException("the template asks for '" + name + "' of " + Show.kind(of));
        }
        if (Methods.exist(of, name)) {
            return new Value.Function(name, of);
        }
        return switch (of) {
            case Value.Mapping mapping -> found(mapping.entries().get(Value.of(name)), name);
            case Value.Namespace namespace -> found(namespace.entries().get(name), name);
            case Value.Loop loop -> loop(loop, name);
            case Value.Items _,
                    Value.Str _,
                    Value.Int _,
                    Value.Real _,
                    Value.Bool _,
                    Value.None _,
                    Value.MacroValue _,
                    Value.Function _,
                    Value.Undefined _ -> new Value.Undefined(name);
        };
    }

    private static Value found(@org.jspecify.annotations.Nullable Value value, String name) {
        return value == null ? new Value.Undefined(name) : value;
    }

    static Value index(Value of, Value key) throws TemplateException {
        return switch (of) {
            case Value.Mapping mapping -> {
                Value entry = mapping.entries().get(Truth.key(key));
                yield entry == null && key instanceof Value.Str
                        ? attribute(of, key.toString())
                        : found(entry, Show.kind(key));
            }
            case Value.Items items when key instanceof Value.Int(long n) -> element(items.values(), n);
            case Value.Str(Text text)
            when key instanceof Value.Int(long n) -> {
                long at = n < 0 ? n + text.length() : n;
                yield at < 0 || at >= text.length()
                        ? new Value.Undefined("character " + n)
                        : Value.of(text.slice((int) at, (int) at + 1));
            }
            default -> {
                if (key instanceof Value.Str || of instanceof Value.Undefined) {
                    yield attribute(of, key.toString());
                }
                yield new Value.Undefined(Show.kind(key));
            }
        };
    }

    private static Value element(List<Value> values, long n) {
        long at = n < 0 ? n + values.size() : n;
        return at < 0 || at >= values.size() ? new Value.Undefined("element " + n) : values.get((int) at);
    }

    private static Value loop(Value.Loop loop, String name) {
        int size = loop.all().size();
        int at = loop.index0();
        return switch (name) {
            case "index" -> Value.of(at + 1);
            case "index0" -> Value.of(at);
            case "revindex" -> Value.of(size - at);
            case "revindex0" -> Value.of(size - at - 1);
            case "first" -> Value.of(at == 0);
            case "last" -> Value.of(at == size - 1);
            case "length" -> Value.of(size);
            case "depth" -> Value.of(1);
            case "previtem" -> at == 0 ? new Value.Undefined(name) : loop.all().get(at - 1);
            case "nextitem" ->
                at == size - 1 ? new Value.Undefined(name) : loop.all().get(at + 1);
            default -> new Value.Undefined(name);
        };
    }

    /// `of[from:to:step]`, with the rules of Python for what is left out, negative or beyond the end.
    static Value slice(Value of, Value from, Value to, Value step, Budget budget) throws TemplateException {
        int size =
                switch (of) {
                    case Value.Str(Text text) -> text.length();
                    case Value.Items items -> items.values().size();
                    default -> throw new TemplateException("the template takes a slice of " + Show.kind(of));
                };
        int by = bound(step, 1, size);
        if (by == 0) {
            throw new TemplateException("the template takes a slice with step 0");
        }
        int low = by > 0 ? 0 : -1;
        int high = by > 0 ? size : size - 1;
        int begin = place(from, by > 0 ? low : high, size, low, high);
        int end = place(to, by > 0 ? high : low, size, low, high);
        int count = Math.max(0, by > 0 ? Math.ceilDiv(end - begin, by) : Math.ceilDiv(begin - end, -by));
        budget.text(count);
        return of instanceof Value.Str(Text text)
                ? Value.of(text.pick(begin, by, count))
                : picked((Value.Items) of, begin, by, count, budget);
    }

    private static Value picked(Value.Items items, int begin, int by, int count, Budget budget)
            throws TemplateException {
        budget.steps(count);
        List<Value> picked = new java.util.ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            picked.add(items.values().get(begin + i * by));
        }
        return new Value.Items(picked, items.isTuple());
    }

    private static int place(Value bound, int otherwise, int size, int low, int high) throws TemplateException {
        if (bound instanceof Value.None) {
            return otherwise;
        }
        int place = bound(bound, 0, size);
        return Math.clamp(place < 0 ? place + size : place, low, high);
    }

    /// A number no farther from 0 than makes a difference.
    private static int bound(Value value, int otherwise, int size) throws TemplateException {
        return switch (value) {
            case Value.None _ -> otherwise;
            case Value.Int(long n) -> (int) Math.clamp(n, -2L * size - 1, 2L * size + 1);
            default -> throw new TemplateException("the template takes a slice at " + Show.kind(value));
        };
    }
}
