package longhand.engine.rule;

/// A number in a rule, as the writer says it. Pure.
final class SaidNumber {

    private SaidNumber() {}

    /// @param digits one or more
    /// @throws IllegalArgumentException if it is out of its range; the message names both
    static int of(String digits, int least, int most) {
        String plain = digits.replaceFirst("^0+(?=.)", "");
        boolean fits = plain.length() <= Integer.toString(most).length();
        int number = fits ? Integer.parseInt(plain) : most + 1;
        if (number < least || number > most) {
            throw new IllegalArgumentException("number must be " + least + " to " + most + ": " + digits);
        }
        return number;
    }
}
