package longhand.engine.verse;

import java.util.List;
import longhand.engine.form.Form;

/// What poem is wanted.
///
/// @param form     with what the writer has given for it
/// @param examples poems that the model is shown
/// @param about    its title, one line
/// @param effort   how hard it is tried
/// @param given    its first lines, if they are there already
/// @param until    index behind the last line that is to be written; past the form = all of them
public record PoemRequest(
        Form form,
        List<Form.Example> examples,
        String about,
        Effort effort,
        long seed,
        List<GivenLine> given,
        int until) {

    /// How hard lines are looked for: the better, the longer it takes.
    public enum Effort {
        FAST(SearchSettings.FAST),
        NORMAL(SearchSettings.NORMAL),
        BEST(SearchSettings.BEST),
        /// Not looked for at all: what a mask alone gives. A yardstick for the others.
        MASKED(SearchSettings.MASKED);

        private final SearchSettings settings;

        Effort(SearchSettings settings) {
            this.settings = settings;
        }

        SearchSettings settings() {
            return settings;
        }
    }

    /// Asks for a whole poem.
    public PoemRequest(Form form, List<Form.Example> examples, String about, Effort effort, long seed) {
        this(form, examples, about, effort, seed, List.of(), Integer.MAX_VALUE);
    }

    /// What the model reads ahead of the first line: the examples, the title and a line break.
    public String prompt() {
        return new PoemPrompt(examples).begun(about, given) + "\n";
    }

    public PoemRequest {
        examples = List.copyOf(examples);
        given = List.copyOf(given);
        about = about.strip().replaceAll("\\s+", " ");
        if (form.asks() != Form.Asks.NOTHING) {
            throw new IllegalArgumentException(form.title() + " needs a word");
        }
        until = Math.min(until, form.lines().size());
        if (given.size() > until) {
            throw new IllegalArgumentException(given.size() + " lines are there already, of " + until);
        }
    }
}
