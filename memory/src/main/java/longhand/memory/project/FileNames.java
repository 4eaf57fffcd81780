package longhand.memory.project;

import java.util.Locale;
import java.util.Set;

/// Makes names of files out of titles: the one place that does.
public final class FileNames {

    private static final int MAX_CHARACTERS = 60;
    private static final Set<String> RESERVED_BY_WINDOWS = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private FileNames() {}

    /// A name that every system takes and that cannot leave its folder: letters, digits, spaces and
    /// hyphens of the title.
    ///
    /// @param otherwise the name if the title gives none
    public static String of(String title, String otherwise) {
        StringBuilder name = new StringBuilder();
        title.codePoints().limit(MAX_CHARACTERS).forEach(character -> append(name, character));
        String trimmed = name.toString().strip();
        return trimmed.isEmpty() || RESERVED_BY_WINDOWS.contains(trimmed.toLowerCase(Locale.ROOT))
                ? otherwise
                : trimmed;
    }

    private static void append(StringBuilder name, int character) {
        boolean belongs =
                Character.isLetterOrDigit(character) || Character.getType(character) == Character.NON_SPACING_MARK;
        if (belongs || character == '-' && !name.isEmpty()) {
            name.appendCodePoint(character);
        } else if (!name.isEmpty() && name.charAt(name.length() - 1) != ' ') {
            name.append(' ');
        }
    }
}
