package longhand.engine.prompt.template;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Carries out the statements of a template. Confined to one rendering.
final class Renderer {

    /// How a list of statements ended.
    private enum Flow {
        ON,
        BREAK,
        CONTINUE
    }

    private final Budget budget = new Budget();
    private final Evaluator evaluator;

    private Renderer(LocalDateTime now) {
        this.evaluator = new Evaluator(budget, now, this::call);
    }

    static Text render(List<Node> nodes, Scope scope, LocalDateTime now) throws TemplateException {
        Text.TextBuilder out = new Text.TextBuilder();
        new Renderer(now).render(nodes, scope, out);
        return out.build();
    }

    private Flow render(List<Node> nodes, Scope scope, Text.TextBuilder out) throws TemplateException {
        budget.enter();
        Flow flow = Flow.ON;
        for (int i = 0; i < nodes.size() && flow == Flow.ON; i++) {
            budget.step();
            flow = render(nodes.get(i), scope, out);
        }
        budget.leave();
        return flow;
    }

    private Flow render(Node node, Scope scope, Text.TextBuilder out) throws TemplateException {
        switch (node) {
            case Node.Data(Text text) -> write(text, out);
            case Node.Output(Expr value) -> write(Show.text(evaluator.value(value, scope), budget), out);
            case Node.If condition -> {
                return render(branch(condition, scope), scope, out);
            }
            case Node.For loop -> loop(loop, scope, out);
            case Node.Set(List<String> names, Expr value) -> assign(names, evaluator.value(value, scope), scope);
            case Node.SetEntry entry -> setEntry(entry, scope);
            case Node.SetBlock(String name, List<Node> body) -> {
                Text.TextBuilder inner = new Text.TextBuilder();
                Flow flow = render(body, scope.inner(), inner);
                scope.set(name, Value.of(inner.build()));
                return flow;
            }
            case Node.Macro macro -> scope.set(macro.name(), new Value.MacroValue(macro, scope));
            case Node.Break _ -> {
                return Flow.BREAK;
            }
            case Node.Continue _ -> {
                return Flow.CONTINUE;
            }
        }
        return Flow.ON;
    }

    private void write(Text text, Text.TextBuilder out) throws TemplateException {
        budget.text(out.length() + text.length() > Budget.MOST_CHARACTERS ? Long.MAX_VALUE : text.length());
        out.add(text);
    }

    private List<Node> branch(Node.If condition, Scope scope) throws TemplateException {
        for (int i = 0; i < condition.conditions().size(); i++) {
            if (Truth.isTrue(evaluator.value(condition.conditions().get(i), scope))) {
                return condition.branches().get(i);
            }
        }
        return condition.otherwise();
    }

    private void loop(Node.For loop, Scope scope, Text.TextBuilder out) throws TemplateException {
        List<Value> values = chosen(loop, Show.elements(evaluator.value(loop.over(), scope), budget), scope);
        Flow flow = Flow.ON;
        for (int i = 0; i < values.size() && flow != Flow.BREAK; i++) {
            Scope inner = scope.inner();
            assign(loop.names(), values.get(i), inner);
            inner.set("loop", new Value.Loop(i, values));
            flow = render(loop.body(), inner, out);
        }
        if (values.isEmpty()) {
            render(loop.otherwise(), scope, out);
        }
    }

    private List<Value> chosen(Node.For loop, List<Value> values, Scope scope) throws TemplateException {
        budget.steps(values.size());
        if (loop.filter().isEmpty()) {
            return values;
        }
        List<Value> chosen = new ArrayList<>();
        for (Value value : values) {
            Scope inner = scope.inner();
            assign(loop.names(), value, inner);
            if (Truth.isTrue(evaluator.value(loop.filter().get(), inner))) {
                chosen.add(value);
            }
        }
        return chosen;
    }

    private void assign(List<String> names, Value value, Scope scope) throws TemplateException {
        if (names.size() == 1) {
            scope.set(names.getFirst(), value);
            return;
        }
        List<Value> parts = Show.elements(value, budget);
        if (parts.size() != names.size()) {
            throw new TemplateException("the template takes " + names.size() + " values out of " + parts.size());
        }
        for (int i = 0; i < parts.size(); i++) {
            scope.set(names.get(i), parts.get(i));
        }
    }

    private void setEntry(Node.SetEntry entry, Scope scope) throws TemplateException {
        if (!(scope.get(entry.namespace()) instanceof Value.Namespace namespace)) {
            throw new TemplateException(
                    "the template sets an entry of '" + entry.namespace() + "', which is no namespace");
        }
        namespace.entries().put(entry.name(), evaluator.value(entry.value(), scope));
    }

    private Value call(Value.MacroValue value, Given given) throws TemplateException {
        Node.Macro macro = value.macro();
        if (given.values().size() > macro.parameters().size()) {
            throw new TemplateException("the macro '" + macro.name() + "' was given too many arguments");
        }
        budget.enterMacro();
        Scope scope = value.scope().inner();
        int firstDefault = macro.parameters().size() - macro.defaults().size();
        for (int i = 0; i < macro.parameters().size(); i++) {
            String name = macro.parameters().get(i);
            Optional<Value> argument = given.get(i, name);
            Value otherwise = i >= firstDefault && argument.isEmpty()
                    ? evaluator.value(macro.defaults().get(i - firstDefault), scope)
                    : new Value.Undefined(name);
            scope.set(name, argument.orElse(otherwise));
        }
        Text.TextBuilder out = new Text.TextBuilder();
        render(macro.body(), scope, out);
        budget.leaveMacro();
        return Value.of(out.build());
    }
}
