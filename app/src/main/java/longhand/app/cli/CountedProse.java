package longhand.app.cli;

import java.util.List;
import java.util.function.Consumer;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.Prompt;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.Writer;
import longhand.engine.api.WritingRequest;
import longhand.engine.form.Form;
import longhand.engine.form.Measure;

/// Writes prose of exactly so many words, as a form has it: a take behind examples of the form and a title.
///
/// @param form   of prose
/// @param choice which model, and how it runs
record CountedProse(Form form, List<Form.Example> examples, ModelChoice choice) {

    /// The paragraphs of the story.
    ///
    /// @param console for the figures of the take
    List<String> write(String title, long seed, Services services, Console console) throws CommandFailure {
        StringBuilder prompt = new StringBuilder();
        examples.forEach(example -> prompt.append(titled(example.title()))
                .append(String.join("\n", example.lines()))
                .append("\n\n\n"));
        prompt.append(titled(title));
        Measure.Passage passage = (Measure.Passage) form.lines().getFirst().measure();
        WritingRequest request = new WritingRequest(
                choice,
                new Prompt.Continuation(prompt.toString()),
                LengthTarget.exactly(passage.words()),
                SamplingSettings.PROSE,
                form.whole().sayable(),
                seed);
        try (Writer writer = services.writer().get()) {
            Consumer<String> heard = console.err()::print;
            TakePrinter printer = new TakePrinter(console, services.processStart(), heard);
            String story = printer.follow(listener -> writer.start(request, listener));
            return story.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    private static String titled(String title) {
        return "Title: " + title + "\n\n";
    }
}
