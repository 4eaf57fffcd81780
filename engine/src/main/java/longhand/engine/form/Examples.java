package longhand.engine.form;

import java.util.List;

/// How a poem is begun for a model: examples of its form, its title, the lines that are there. Pure functions.
public final class Examples {

    private Examples() {}

    /// Poems one after the other, each with its title and a blank line behind it.
    public static String text(List<Form.Example> examples) {
        StringBuilder text = new StringBuilder();
        for (Form.Example example : examples) {
            text.append(begun(example.title(), example.lines())).append("\n\n");
        }
        return text.toString();
    }

    /// A poem as far as it goes.
    public static String begun(String title, List<String> lines) {
        StringBuilder text = new StringBuilder("Title: ").append(title);
        lines.forEach(line -> text.append('\n').append(line));
        return text.toString();
    }
}
