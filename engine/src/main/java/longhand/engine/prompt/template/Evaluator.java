package longhand.engine.prompt.template;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Computes expressions. Confined to one rendering.
final class Evaluator {

    /// Renders the body of a macro.
    @FunctionalInterface
    interface MacroCall {
        Value call(Value.MacroValue macro, Given given) throws TemplateException;
    }

    private final Budget budget;
    private final LocalDateTime now;
    private final MacroCall macros;

    Evaluator(Budget budget, LocalDateTime now, MacroCall macros) {
        this.budget = budget;
        this.now = now;
        this.macros = macros;
    }

    Value value(Expr expression, Scope scope) throws TemplateException {
        budget.enter();
        Value value =
                switch (expression) {
                    case Expr.Constant(Value constant) -> constant;
                    case Expr.Name(String name) -> scope.get(name);
                    case Expr.ListOf(List<Expr> elements, boolean isTuple) ->
                        new Value.Items(values(elements, scope), isTuple);
                    case Expr.DictOf dict -> dictionary(dict, scope);
                    case Expr.Attribute(Expr of, String name) -> Access.attribute(value(of, scope), name);
                    case Expr.Index(Expr of, Expr key) -> Access.index(value(of, scope), value(key, scope));
                    case Expr.Slice slice -> slice(slice, scope);
                    case Expr.Call call -> call(call, scope);
                    case Expr.Filtered(Expr of, String filter, Expr.Arguments arguments) ->
                        Filters.apply(value(of, scope), given(filter, arguments, scope));
                    case Expr.Tested(Expr of, String test, Expr.Arguments arguments) ->
                        Value.of(Tests.holds(value(of, scope), given(test, arguments, scope)));
                    case Expr.Not(Expr of) -> Value.of(!Truth.isTrue(value(of, scope)));
                    case Expr.Negative(Expr of) -> Arithmetic.apply("-", Value.of(0), value(of, scope), budget);
                    case Expr.Chain chain -> chain(chain, scope);
                    case Expr.Comparison comparison -> comparison(comparison, scope);
                    case Expr.Logic logic -> logic(logic, scope);
                    case Expr.Conditional(Expr then, Expr condition, Optional<Expr> otherwise) -> {
                        boolean holds = Truth.isTrue(value(condition, scope));
                        Optional<Expr> chosen = holds ? Optional.of(then) : otherwise;
                        yield chosen.isPresent() ? value(chosen.get(), scope) : new Value.Undefined("else");
                    }
                };
        budget.leave();
        return value;
    }

    private List<Value> values(List<Expr> expressions, Scope scope) throws TemplateException {
        List<Value> values = new ArrayList<>(expressions.size());
        for (Expr expression : expressions) {
            values.add(value(expression, scope));
        }
        return values;
    }

    private Value dictionary(Expr.DictOf dict, Scope scope) throws TemplateException {
        Map<Value, Value> entries = new LinkedHashMap<>();
        for (int i = 0; i < dict.keys().size(); i++) {
            entries.put(
                    Truth.key(value(dict.keys().get(i), scope)),
                    value(dict.values().get(i), scope));
        }
        return new Value.Mapping(entries);
    }

    private Value slice(Expr.Slice slice, Scope scope) throws TemplateException {
        return Access.slice(
                value(slice.of(), scope),
                bound(slice.from(), scope),
                bound(slice.to(), scope),
                bound(slice.step(), scope),
                budget);
    }

    private Value bound(Optional<Expr> bound, Scope scope) throws TemplateException {
        return bound.isPresent() ? value(bound.get(), scope) : Value.NONE;
    }

    private Given given(String what, Expr.Arguments arguments, Scope scope) throws TemplateException {
        Map<String, Value> named = new LinkedHashMap<>();
        for (int i = 0; i < arguments.names().size(); i++) {
            named.put(arguments.names().get(i), value(arguments.named().get(i), scope));
        }
        return new Given(what, values(arguments.values(), scope), named, budget);
    }

    private Value call(Expr.Call call, Scope scope) throws TemplateException {
        Value function = value(call.function(), scope);
        return switch (function) {
            case Value.Function(String name, Value.Undefined _) ->
                Functions.call(given(name, call.arguments(), scope), now);
            case Value.Function(String name, Value self) -> Methods.call(self, given(name, call.arguments(), scope));
            case Value.MacroValue macro ->
                macros.call(macro, given(macro.macro().name(), call.arguments(), scope));
            default -> throw new TemplateException("the template calls " + Show.kind(function));
        };
    }

    private Value chain(Expr.Chain chain, Scope scope) throws TemplateException {
        Value value = value(chain.first(), scope);
        for (int i = 0; i < chain.rest().size(); i++) {
            value = Arithmetic.apply(
                    chain.operators().get(i), value, value(chain.rest().get(i), scope), budget);
        }
        return value;
    }

    private Value comparison(Expr.Comparison comparison, Scope scope) throws TemplateException {
        Value left = value(comparison.first(), scope);
        for (int i = 0; i < comparison.rest().size(); i++) {
            Value right = value(comparison.rest().get(i), scope);
            if (!holds(comparison.operators().get(i), left, right)) {
                return Value.FALSE;
            }
            left = right;
        }
        return Value.TRUE;
    }

    private boolean holds(String operator, Value left, Value right) throws TemplateException {
        return switch (operator) {
            case "==" -> Truth.areEqual(left, right, budget);
            case "!=" -> !Truth.areEqual(left, right, budget);
            case "in" -> Truth.contains(right, left, budget);
            case "not in" -> !Truth.contains(right, left, budget);
            case "<" -> Truth.compare(left, right, budget) < 0;
            case "<=" -> Truth.compare(left, right, budget) <= 0;
            case ">" -> Truth.compare(left, right, budget) > 0;
            case ">=" -> Truth.compare(left, right, budget) >= 0;
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private Value logic(Expr.Logic logic, Scope scope) throws TemplateException {
        Value value = Value.NONE;
        for (Expr operand : logic.operands()) {
            value = value(operand, scope);
            if (Truth.isTrue(value) != logic.isAnd()) {
                return value;
            }
        }
        return value;
    }
}
