package longhand.engine.prompt.template;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates in the notation of C's `strftime`, in English as the models were trained.
final class Dates {

    private Dates() {}

    static String format(LocalDateTime now, String format) throws TemplateException {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '%' && i + 1 < format.length()) {
                boolean unpadded = format.charAt(i + 1) == '-' && i + 2 < format.length();
                i += unpadded ? 2 : 1;
                String field = field(now, format.charAt(i));
                out.append(unpadded ? field.replaceFirst("^0(?=.)", "") : field);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String field(LocalDateTime now, char letter) throws TemplateException {
        String pattern =
                switch (letter) {
                    case 'd' -> "dd";
                    case 'm' -> "MM";
                    case 'Y' -> "uuuu";
                    case 'y' -> "uu";
                    case 'H' -> "HH";
                    case 'I' -> "hh";
                    case 'M' -> "mm";
                    case 'S' -> "ss";
                    case 'p' -> "a";
                    case 'j' -> "DDD";
                    case 'a' -> "EEE";
                    case 'A' -> "EEEE";
                    case 'b' -> "MMM";
                    case 'B' -> "MMMM";
                    case 'F' -> "uuuu-MM-dd";
                    case 'T' -> "HH:mm:ss";
                    case '%' -> "'%'";
                    default ->
                        throw new TemplateException("'strftime_now' was given %" + letter + ", which is not supported");
                };
        return now.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
    }
}
