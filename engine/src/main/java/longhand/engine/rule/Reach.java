package longhand.engine.rule;

/// Of how much of a poem a rule can be kept: what looks at many words at once does not know how many are still to come.
public enum Reach {
    /// Of a poem, or of a line.
    POEM,
    /// Of a line.
    LINE,
    /// Of neither: it is for prose.
    PROSE;

    public static Reach of(Rule rule) {
        return switch (rule) {
            case Rule.EachWord _,
                    Rule.Lengths _,
                    Rule.AtMost _,
                    Rule.NoPhrase _,
                    Rule.Needs _,
                    Rule.Once _,
                    Rule.Alternate _ -> POEM;
            case Rule.Count _, Rule.Initials _, Rule.Ascending _ -> LINE;
            case Rule.Variety _, Rule.Subsequence _ -> PROSE;
        };
    }
}
