package longhand.ui.plan;

import java.util.List;

/// How the words that are left were shared out anew. Immutable.
///
/// @param first  number of the first beat that missed its words, from 1
/// @param last   number of the last one
/// @param over   words that they ran over; below 0 = short
/// @param giving numbers of the beats whose words changed, from 1
/// @param least  words that one of them gave or got at least
/// @param most   words that one of them gave or got at most
/// @param fixed  numbers of the open beats that stay as they are
/// @param before the plan as it was
public record Shared(
        int first,
        int last,
        int over,
        List<Integer> giving,
        int least,
        int most,
        List<Integer> fixed,
        BeatSheet before) {

    public Shared {
        giving = List.copyOf(giving);
        fixed = List.copyOf(fixed);
    }
}
