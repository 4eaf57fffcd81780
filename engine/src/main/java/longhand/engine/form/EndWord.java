package longhand.engine.form;

/// With which word a line ends.
public sealed interface EndWord {

    /// With any.
    record Any() implements EndWord {}

    /// With the same as all lines of that name.
    record Same(String name) implements EndWord {}

    /// With a word of the line that the writer gives.
    ///
    /// @param word from 1; [LineRule#EACH] = the line stands for as many as that has words
    record Given(int word) implements EndWord {}

    /// With this one.
    ///
    /// @param word small letters
    record Fixed(String word) implements EndWord {}

    /// The name that lines which end with the same word have in common; empty = none.
    default String name() {
        return switch (this) {
            case Same(String name) -> name;
            case Any _, Given _, Fixed _ -> "";
        };
    }
}
