package longhand.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// The plan of a scene as the writer sees it: beats in their order, in parts if it is long. Immutable.
///
/// @param words   that the whole is to have, positive
/// @param written words that the text has now, from its first beat on
/// @param parts   what the parts tell; one without a say in a short plan
/// @param beats   of all parts, in the plan's order
public record BeatSheet(int words, int written, List<Part> parts, List<Beat> beats) {

    /// More beats than this a part does not have: what goes beyond splits it, see [PartSplit].
    static final int MOST_BEATS = 50;

    /// A stretch of a long text.
    ///
    /// @param point what it tells, not blank
    /// @param words that it is to have, as long as it has no beats
    public record Part(String point, int words) {}

    public BeatSheet {
        parts = List.copyOf(parts);
        beats = List.copyOf(beats);
        if (words < 1) {
            throw new IllegalArgumentException("words must be at least 1: " + words);
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a plan has a part");
        }
    }

    /// A plan of one part.
    static BeatSheet of(List<Beat> beats, int written) {
        int sum = beats.stream().mapToInt(Beat::words).sum();
        return new BeatSheet(sum, written, List.of(new Part(beats.getFirst().point(), sum)), beats);
    }

    /// Written and still to be written.
    public int total() {
        return written + toWrite();
    }

    /// Words of the beats that are open, and of the parts that have none yet.
    int toWrite() {
        int open = beats.stream().mapToInt(Beat::toWrite).sum();
        int unplanned =
                unplanned().stream().mapToInt(part -> parts.get(part).words()).sum();
        return open + unplanned;
    }

    /// The parts that have no beats yet, by their index.
    List<Integer> unplanned() {
        return IntStream.range(0, parts.size())
                .filter(part -> parts.size() > 1)
                .filter(part -> in(part).isEmpty())
                .boxed()
                .toList();
    }

    /// The beats of a part.
    List<Beat> in(int part) {
        return beats.stream().filter(beat -> beat.part() == part).toList();
    }

    /// The beat that is written next.
    public Optional<Integer> next() {
        return IntStream.range(0, beats.size())
                .filter(i -> beats.get(i).isOpen())
                .boxed()
                .findFirst();
    }

    /// The first part without beats, if the text has come to it.
    Optional<Integer> nextPart() {
        Optional<Integer> open = next().map(i -> beats.get(i).part());
        return unplanned().stream().findFirst().filter(part -> open.filter(first -> first < part)
                .isEmpty());
    }

    /// Whether nothing is written of the last part, and it is not the only one.
    boolean hasPartsToCome() {
        return parts.size() > 1
                && in(parts.size() - 1).stream().allMatch(beat -> beat.isOpen() || beat.state() == Beat.State.TOLD);
    }

    /// The same aim for what is planned now: what was over or short is not made up for.
    BeatSheet aimingAtTotal() {
        return new BeatSheet(Math.max(1, total()), written, parts, beats);
    }

    BeatSheet with(List<Beat> others) {
        return new BeatSheet(words, written, parts, others);
    }

    private BeatSheet with(int index, UnaryOperator<Beat> change) {
        List<Beat> changed = new ArrayList<>(beats);
        changed.set(index, change.apply(changed.get(index)));
        return with(changed);
    }

    // ---- what the writer does; the aim follows

    BeatSheet saying(int index, String point) {
        return with(index, beat -> beat.saying(point)).aimingAtTotal();
    }

    BeatSheet at(int index, String setting) {
        return with(index, beat -> beat.at(setting));
    }

    BeatSheet withWords(int index, int number) {
        return with(index, beat -> beat.withWords(number)).aimingAtTotal();
    }

    BeatSheet fixed(int index) {
        return with(index, beat -> beat.fixed(!beat.fixed()));
    }

    BeatSheet adding(int index, Beat beat) {
        List<Beat> more = new ArrayList<>(beats);
        more.add(index, beat);
        return with(more).aimingAtTotal();
    }

    BeatSheet without(int index) {
        List<Beat> less = new ArrayList<>(beats);
        less.remove(index);
        return with(less).aimingAtTotal();
    }

    /// One place up or down; at the border of a part into the next one, if that has beats.
    ///
    /// @param by -1 or 1
    BeatSheet moved(int index, int by) {
        int to = index + by;
        if (to < 0 || to >= beats.size()) {
            return this;
        }
        List<Beat> moved = new ArrayList<>(beats);
        if (beats.get(to).part() == beats.get(index).part()) {
            moved.set(to, beats.get(index));
            moved.set(index, beats.get(to));
        } else {
            moved.set(index, beats.get(index).in(beats.get(to).part()));
        }
        return with(moved);
    }

    /// To the place of another beat, and into its part.
    BeatSheet movedTo(int index, int target) {
        List<Beat> moved = new ArrayList<>(beats);
        Beat beat = moved.remove(index).in(beats.get(target).part());
        moved.add(target, beat);
        return with(moved);
    }

    /// The beats of a part that had none.
    BeatSheet planned(int part, List<Beat> its) {
        List<Beat> all = new ArrayList<>(beats);
        int at = (int) beats.stream().filter(beat -> beat.part() < part).count();
        all.addAll(at, its);
        return with(all);
    }

    /// With the take that arrives on the page.
    ///
    /// @param point    that it is written for
    /// @param wordsNow that it has
    BeatSheet streaming(String point, int wordsNow) {
        Optional<Integer> of = IntStream.range(0, beats.size())
                .filter(i -> beats.get(i).point().equals(point))
                .filter(i -> beats.get(i).isOpen() || beats.get(i).isPencil())
                .boxed()
                .findFirst();
        return of.map(i -> streaming(i, wordsNow)).orElse(this);
    }

    private BeatSheet streaming(int index, int wordsNow) {
        int now = written + wordsNow - beats.get(index).written();
        return new BeatSheet(
                words, now, parts, with(index, beat -> beat.writing(wordsNow)).beats());
    }
}
