package longhand.engine.prompt.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.random.RandomGenerator;
import longhand.engine.api.Prompt;
import longhand.engine.testing.Golden;
import longhand.engine.testing.Property;
import longhand.engine.tokenizer.RandomText;
import longhand.engine.tokenizer.TextPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whatever the template is, the interpreter answers with text or with [TemplateException].
@Timeout(120)
class ChatTemplateFuzzTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 14, 9, 26);
    private static final List<String> SOURCES = List.of(
            "filters", "macros", "strings", "tests", "reasoning", "tools-xml", "whitespace", "loopcontrols", "deepsea");
    private static final String[] WORDS = {
        "{{",
        "}}",
        "{%",
        "%}",
        "{#",
        "#}",
        "-",
        "if",
        "else",
        "endif",
        "for",
        "in",
        "endfor",
        "set",
        "=",
        "==",
        "messages",
        "loop",
        "ns",
        "(",
        ")",
        "[",
        "]",
        ".",
        "|",
        "~",
        "+",
        "*",
        "**",
        "//",
        "'",
        "\"",
        "1",
        "99999999999",
        "0",
        "not",
        "is",
        "defined",
        "map",
        "sort",
        "range",
        "'a'",
        ":",
        ",",
        "tojson",
        "split",
        "content",
        "\n",
        "\\"
    };

    @Test
    void damagedTemplatesRenderOrAreRefused() {
        List<String> sources = SOURCES.stream()
                .map(name -> Golden.text("templates/" + name + ".jinja"))
                .toList();
        Property.holds(3_000, random -> renderOrRefuse(damaged(sources.get(random.nextInt(sources.size())), random)));
    }

    @Test
    void randomWordsRenderOrAreRefused() {
        Property.holds(3_000, random -> {
            StringBuilder source = new StringBuilder("{{ ");
            int words = random.nextInt(30);
            for (int i = 0; i < words; i++) {
                source.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextBoolean() ? " " : "");
            }
            renderOrRefuse(source.append(" }}").toString());
        });
    }

    @Test
    void theWritersCharactersStayTextWhateverIsDoneToThem() {
        Property.holds(random -> {
            String content = RandomText.of(random, 20).replaceAll("[A-Z:]", "x");
            String source =
                    "A{{ m }}B{{ m | trim | upper | lower }}C{{ m.split('x') | join('x') }}D{{ m[::-1] }}E{{ m | tojson }}"
                                    .replace("m", "messages[0].content")
                                    .replace("trimessages[0].content", "trim")
                            + "F";
            StringBuilder markup = new StringBuilder();
            for (TextPart part : ChatTemplate.parse(source).render(conversation(content))) {
                markup.append(part.markup() ? part.text() : "");
            }
            // the template's own letters and quotes, and the separator of join
            assertEquals("ABCDE\"\"F", markup.toString().replaceAll("x", ""));
        });
    }

    private static String damaged(String source, RandomGenerator random) {
        StringBuilder damaged = new StringBuilder(source);
        int places = random.nextInt(1, 5);
        for (int i = 0; i < places; i++) {
            int at = random.nextInt(damaged.length() + 1);
            int end = Math.min(damaged.length(), at + random.nextInt(12));
            damaged.replace(at, end, random.nextBoolean() ? WORDS[random.nextInt(WORDS.length)] : "");
        }
        return damaged.toString();
    }

    private static Conversation conversation(String content) {
        return new Conversation(List.of(new Prompt.Message("user", content)), "<s>", "</s>", NOW, true);
    }

    /// Any other exception, and any error, goes up and fails the test.
    private static void renderOrRefuse(String source) {
        try {
            int size = ChatTemplate.parse(source).render(conversation("Who keeps the light?")).stream()
                    .mapToInt(part -> part.text().length())
                    .sum();
            assertTrue(size <= 2 * Budget.MOST_CHARACTERS, "too long: " + size);
        } catch (TemplateException refusal) {
            assertTrue(String.valueOf(refusal.getMessage()).length() < 1_000, "a message, not a dump");
        }
    }
}
