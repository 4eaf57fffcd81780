package longhand.engine.recurrence;

import java.util.SplittableRandom;

/// The seeds of one step: a step that is made again, after a crash or on another day, draws the same.
///
/// @param plans  for proposing
/// @param choice for choosing among them
/// @param takes  for the seeds of the takes, one after the other
record StepSeeds(long plans, long choice, SplittableRandom takes) {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /// Seeds of takes that people can write down.
    private static final long LARGEST = 1_000_000_000;

    static StepSeeds of(long seed, int step) {
        SplittableRandom random = new SplittableRandom(seed + step * GOLDEN);
        return new StepSeeds(random.nextLong(), random.nextLong(), random.split());
    }

    long nextTake() {
        return takes.nextLong(1, LARGEST);
    }

    int choose(int plans) {
        return choose(choice, plans);
    }

    /// Each of `plans` is as likely as the others.
    ///
    /// @return 0 if there are none
    static int choose(long choice, int plans) {
        return plans == 0 ? 0 : new SplittableRandom(choice).nextInt(plans);
    }
}
