package longhand.engine.transformation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ErasureTest {

    @Test
    void showsTheWordsOfThePoemAtTheirFirstPlace() {
        assertEquals(
                "The █████ sea ███ grey, █████ █ sea.",
                Erasure.blackedOut("The quiet sea was grey, under a sea.", "The sea. Grey sea!"));
        assertEquals("█ it’s", Erasure.blackedOut("A it’s", "It's"));
    }

    @Test
    void aWordThatIsNotThereIsSaid() {
        assertThrows(IllegalArgumentException.class, () -> Erasure.blackedOut("The sea.", "sea the"));
    }

    /// The model's marks are its own, the page's are the poem's.
    @Test
    void whatIsLeftHasTheMarksOfThePage() {
        assertEquals(
                "The sea was grey. Under it",
                Erasure.left("The quiet sea, was grey. Under, it", "the \u201csea was. Grey under it"));
        assertEquals("", Erasure.left("The sea.", ""));
    }
}
