package longhand.engine.verse;

import java.util.List;

/// A poem that was written.
///
/// @param found  its lines, with what they cost
/// @param others what else was found for each line, the best first, at most two
/// @param passes how often the model was asked: so many forward passes it took, or rows of shared ones
public record Poem(List<FoundLine> found, List<List<String>> others, long passes) {

    public Poem {
        found = List.copyOf(found);
        others = others.stream().map(List::copyOf).toList();
    }

    /// As they stand.
    public List<String> lines() {
        return found.stream().map(FoundLine::text).toList();
    }

    static Poem of(List<ChosenLine> chosen, long passes) {
        return new Poem(
                chosen.stream().map(ChosenLine::line).toList(),
                chosen.stream()
                        .map(one -> one.others().stream().map(FoundLine::text).toList())
                        .toList(),
                passes);
    }
}
