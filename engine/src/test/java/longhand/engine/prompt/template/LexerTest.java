package longhand.engine.prompt.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// White space around tags, `_` for a space and `|` for a line end, as jinja2 3.1.6 leaves it.
class LexerTest {

    @ParameterizedTest
    @CsvSource({
        "__{% if true %}x{% endif %},    x",
        "__{%+ if true %}x{% endif %},   __x",
        "a__{% if true %}x{% endif %},   a__x",
        "{% if true %}|x{% endif %},     x",
        "{% if true +%}|x{% endif %},    |x",
        "{% if true -%}|__x{% endif %},  x",
        "a|__{%- if true %}x{% endif %}, ax",
        "__{{ 1 }}|x,                    __1|x",
        "__{{- 1 -}}|__x,                1x",
        "__{# note #}|x,                 x",
        "x|,                             x",
        "x||,                            x|"
    })
    void tagsTakeTheWhiteSpaceThatIsTheirs(String source, String expected) throws TemplateException {
        ChatTemplate template = ChatTemplate.parse(spaced(source));
        Text rendered = template.render(Map.of(), LocalDateTime.of(2026, 3, 14, 9, 26));
        assertEquals(spaced(expected), rendered.toString());
    }

    private static String spaced(String text) {
        return text.replace('_', ' ').replace('|', '\n');
    }
}
