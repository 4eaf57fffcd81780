package longhand.engine.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneticCodeTest {

    @ParameterizedTest
    @CsvSource({
        "night, NT, NT",
        "knight, NT, NT",
        "nite, NT, NT",
        "phone, FN, FN",
        "fone, FN, FN",
        "cat, KT, KT",
        "dog, TK, TK",
        "Smith, SM0, XMT",
        "Schmidt, XMT, SMT"
    })
    void codesAreThePublishedOnes(String word, String first, String second) {
        assertEquals(new PhoneticCode(first, second), PhoneticCode.of(word));
    }

    /// Neither first code is the other's first.
    @Test
    void oneSharedReadingIsEnough() {
        assertTrue(PhoneticCode.of("Smith").isLike(PhoneticCode.of("Schmidt")));
        assertTrue(PhoneticCode.of("Schmidt").isLike(PhoneticCode.of("Smith")));
        assertFalse(PhoneticCode.of("cat").isLike(PhoneticCode.of("dog")));
    }
}
