package longhand.engine.tensor.cuda.ptx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Mutants meet the fate that they deserve.
class MutantTest {

    @ParameterizedTest
    @CsvSource({
        "SM_61, add_bias, DIFFERENCE, add.rn, WRONG",
        "SM_50, quantise, OTHER_LANE, shfl, WRONG",
        "SM_61, rms_norm, NO_BARRIER, bar.sync, ACCUSED",
        "SM_50, soft_cap, ONE_MORE, shl.b64, ACCUSED"
    })
    void isFoundOut(PtxFile file, String kernel, Mutation mutation, String instruction, Fate fate) {
        Mutant first = Mutant.of(file).stream()
                .filter(mutant -> mutant.kernel().equals(kernel) && mutant.mutation() == mutation)
                .filter(mutant -> mutant.toString().contains(": " + instruction))
                .findFirst()
                .orElseThrow();
        assertEquals(fate, Fate.of(first, kernel), first::toString);
    }

    @Test
    void whatShipsSurvives() {
        assertEquals(Fate.SURVIVED, Fate.of(PtxFile.SM_50, "add_bias"));
    }

    @Test
    void whatDoesNotLoadIsRefused() {
        assertEquals(Fate.REFUSED, Fate.of(() -> new byte[] {'?', 0}, "add_bias"));
    }
}
