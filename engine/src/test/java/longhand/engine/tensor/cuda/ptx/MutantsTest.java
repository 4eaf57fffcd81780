package longhand.engine.tensor.cuda.ptx;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How good the kernel tests are: of kernels with one random mistake, they let hardly any pass. `mvn -Pmutants verify`
/// says how many were found out in which way, and names those that were not. Those are nearly all harmless: a bound
/// that the grid cannot reach, a sum that several lanes know and may write.
@Tag("mutants")
class MutantsTest {

    private static final int MUTANTS = Integer.getInteger("longhand.mutants", 150);
    private static final double KILLED = 0.95;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void hardlyAnyMutantSurvives(long seed) {
        Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        List<String> survivors = new ArrayList<>();
        for (Mutant mutant : Mutant.draw(seed, MUTANTS)) {
            Fate fate = Fate.of(mutant, mutant.kernel());
            fates.merge(fate, 1, Integer::sum);
            if (fate == Fate.SURVIVED) {
                survivors.add(mutant.toString());
            }
        }
        String said = "seed " + seed + ": " + fates + "\n" + String.join("\n", survivors);
        System.getLogger(MutantsTest.class.getName()).log(System.Logger.Level.INFO, said);
        assertTrue(survivors.size() <= (1 - KILLED) * MUTANTS, said);
    }
}
