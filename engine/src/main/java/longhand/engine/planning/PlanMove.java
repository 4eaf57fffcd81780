package longhand.engine.planning;

/// What a planned text needs next.
public sealed interface PlanMove {

    /// The lines of a part are to be planned.
    ///
    /// @param part  index among the parts
    /// @param words that the part has, positive
    record Outline(int part, int words) implements PlanMove {}

    /// Nothing of the plan is left to tell, and words are: the plan is to have one more part.
    ///
    /// @param words positive
    record Extend(int words) implements PlanMove {}

    /// A line is to be written.
    ///
    /// @param line with the words that it is asked for now
    record Write(PlanLine line) implements PlanMove {}

    /// The text has its words.
    record Done() implements PlanMove {}
}
