package longhand.engine.prompt.template;

import java.util.List;
import java.util.Optional;

/// An expression of a template.
sealed interface Expr {

    record Constant(Value value) implements Expr {}

    record Name(String name) implements Expr {}

    record ListOf(List<Expr> elements, boolean isTuple) implements Expr {}

    record DictOf(List<Expr> keys, List<Expr> values) implements Expr {}

    /// `of.name`: a method first, then an entry.
    record Attribute(Expr of, String name) implements Expr {}

    /// `of[key]`: an entry first.
    record Index(Expr of, Expr key) implements Expr {}

    record Slice(Expr of, Optional<Expr> from, Optional<Expr> to, Optional<Expr> step) implements Expr {}

    record Call(Expr function, Arguments arguments) implements Expr {}

    record Filtered(Expr of, String filter, Arguments arguments) implements Expr {}

    record Tested(Expr of, String test, Arguments arguments) implements Expr {}

    record Not(Expr of) implements Expr {}

    record Negative(Expr of) implements Expr {}

    /// Operators of one rank, from left to right: `first op[0] rest[0] op[1] rest[1] ...`. A list, not
    /// a tree, so that a sum of ten thousand terms is no recursion of ten thousand.
    record Chain(Expr first, List<String> operators, List<Expr> rest) implements Expr {}

    /// `first < rest[0] <= rest[1] ...`: true if all are.
    record Comparison(Expr first, List<String> operators, List<Expr> rest) implements Expr {}

    /// All of it (`and`) or any of it (`or`); gives the operand that decided.
    record Logic(boolean isAnd, List<Expr> operands) implements Expr {}

    record Conditional(Expr then, Expr condition, Optional<Expr> otherwise) implements Expr {}

    /// @param names of the arguments in `named`, in order
    record Arguments(List<Expr> values, List<String> names, List<Expr> named) {

        static final Arguments NONE = new Arguments(List.of(), List.of(), List.of());
    }
}
