package longhand.engine.prompt.template;

import java.util.List;
import java.util.Optional;

/// A piece of a template that writes or does something.
sealed interface Node {

    record Data(Text text) implements Node {}

    record Output(Expr value) implements Node {}

    /// The first branch whose condition holds.
    record If(List<Expr> conditions, List<List<Node>> branches, List<Node> otherwise) implements Node {}

    /// @param names  one, or several that take an element apart
    /// @param filter only elements for which it holds
    record For(List<String> names, Expr over, Optional<Expr> filter, List<Node> body, List<Node> otherwise)
            implements Node {}

    record Set(List<String> names, Expr value) implements Node {}

    record SetEntry(String namespace, String name, Expr value) implements Node {}

    record SetBlock(String name, List<Node> body) implements Node {}

    /// @param defaults as many as the last parameters that have one
    record Macro(String name, List<String> parameters, List<Expr> defaults, List<Node> body) implements Node {}

    record Break() implements Node {}

    record Continue() implements Node {}
}
