package longhand.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Parts a part that has more beats than one may have: its second half becomes a part of its own, so that no beat of
/// the writer's is refused. Pure functions.
final class PartSplit {

    private PartSplit() {}

    /// @return the same plan if no part is too full
    static BeatSheet of(BeatSheet plan) {
        return IntStream.range(0, plan.parts().size())
                .filter(part -> plan.in(part).size() > BeatSheet.MOST_BEATS)
                .mapToObj(part -> of(splitAt(plan, part)))
                .findFirst()
                .orElse(plan);
    }

    private static BeatSheet splitAt(BeatSheet plan, int part) {
        List<Beat> own = plan.in(part);
        List<Beat> later = own.subList(own.size() / 2, own.size());
        List<BeatSheet.Part> parts = new ArrayList<>(plan.parts());
        parts.set(part, new BeatSheet.Part(parts.get(part).point(), words(own) - words(later)));
        parts.add(part + 1, new BeatSheet.Part(later.getFirst().point(), words(later)));
        int first = plan.beats().indexOf(own.getFirst()) + own.size() - later.size();
        return new BeatSheet(plan.words(), plan.written(), parts, moved(plan.beats(), first));
    }

    private static List<Beat> moved(List<Beat> beats, int first) {
        return IntStream.range(0, beats.size())
                .mapToObj(i ->
                        i < first ? beats.get(i) : beats.get(i).in(beats.get(i).part() + 1))
                .toList();
    }

    private static int words(List<Beat> beats) {
        return beats.stream().mapToInt(Beat::words).sum();
    }
}
