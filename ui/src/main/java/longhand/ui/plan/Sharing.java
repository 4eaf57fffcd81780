package longhand.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import longhand.engine.api.Planning;

/// Shares the words that are left out to what is still to be written, so that the whole lands on its aim; what is
/// fixed stays. Pure functions.
final class Sharing {

    private Sharing() {}

    /// @return empty if nothing changes, or nothing is left to share
    static Optional<BeatSheet> share(BeatSheet sheet, Planning rules) {
        List<Integer> open = open(sheet, false);
        List<Integer> parts = sheet.unplanned();
        List<Integer> weights = new ArrayList<>();
        open.forEach(i -> weights.add(sheet.beats().get(i).words()));
        parts.forEach(i -> weights.add(sheet.parts().get(i).words()));
        int left = sheet.words() - sheet.written() - fixedWords(sheet);
        if (weights.isEmpty() || left < weights.size() || left == sum(weights)) {
            return Optional.empty();
        }
        List<Integer> shares = rules.share(left, weights);
        List<Beat> beats = new ArrayList<>(sheet.beats());
        List<BeatSheet.Part> heads = new ArrayList<>(sheet.parts());
        for (int i = 0; i < open.size(); i++) {
            beats.set(open.get(i), beats.get(open.get(i)).withWords(shares.get(i)));
        }
        for (int i = 0; i < parts.size(); i++) {
            BeatSheet.Part part = heads.get(parts.get(i));
            heads.set(parts.get(i), new BeatSheet.Part(part.point(), shares.get(open.size() + i)));
        }
        return Optional.of(new BeatSheet(sheet.words(), sheet.written(), heads, beats));
    }

    /// What a sharing did, for the writer.
    ///
    /// @param first index of the first beat that missed its words
    /// @param last  index of the last one
    static Shared told(BeatSheet before, BeatSheet after, int first, int last) {
        List<Integer> changed = IntStream.range(0, before.beats().size())
                .filter(i -> change(before, after, i) > 0)
                .boxed()
                .toList();
        List<Integer> sizes =
                changed.stream().map(i -> change(before, after, i)).sorted().toList();
        return new Shared(
                first + 1,
                last + 1,
                before.total() - after.total(),
                changed.stream().map(i -> i + 1).toList(),
                sizes.isEmpty() ? 0 : sizes.getFirst(),
                sizes.isEmpty() ? 0 : sizes.getLast(),
                open(before, true).stream().map(i -> i + 1).toList(),
                before);
    }

    private static int change(BeatSheet before, BeatSheet after, int index) {
        return Math.abs(
                before.beats().get(index).words() - after.beats().get(index).words());
    }

    private static List<Integer> open(BeatSheet sheet, boolean fixed) {
        return IntStream.range(0, sheet.beats().size())
                .filter(i ->
                        sheet.beats().get(i).isOpen() && sheet.beats().get(i).fixed() == fixed)
                .boxed()
                .toList();
    }

    private static int fixedWords(BeatSheet sheet) {
        return open(sheet, true).stream()
                .mapToInt(i -> sheet.beats().get(i).words())
                .sum();
    }

    private static int sum(List<Integer> weights) {
        return weights.stream().mapToInt(Integer::intValue).sum();
    }
}
