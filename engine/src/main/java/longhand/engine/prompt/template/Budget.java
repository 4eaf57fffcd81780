package longhand.engine.prompt.template;

/// What one rendering may cost. Confined to one rendering.
final class Budget {

    static final int MOST_NESTING = 64;
    private static final int MOST_STEPS = 1_000_000;
    /// Frames of the interpreter: many times what the nesting of an honest template takes.
    private static final int MOST_FRAMES = 500;
    static final int MOST_CHARACTERS = 1 << 20;
    private static final long MOST_CHARACTERS_IN_ALL = 32L * MOST_CHARACTERS;

    private long steps;
    private long characters;
    private int frames;
    private int macros;

    void step() throws TemplateException {
        steps(1);
    }

    /// Asks for `count` steps before they are made.
    void steps(long count) throws TemplateException {
        steps = count < 0 || count > MOST_STEPS
                ? Long.MAX_VALUE
                : Math.addExact(Math.min(steps, MOST_STEPS + 1), count);
        if (steps > MOST_STEPS) {
            throw new TemplateException("the template takes more than " + MOST_STEPS + " steps");
        }
    }

    /// Asks for a text of `count` characters before it is made.
    void text(long count) throws TemplateException {
        if (count < 0 || count > MOST_CHARACTERS) {
            throw new TemplateException("the template makes a text of more than " + MOST_CHARACTERS + " characters");
        }
        characters += count;
        if (characters > MOST_CHARACTERS_IN_ALL) {
            throw new TemplateException(
                    "the template makes more than " + MOST_CHARACTERS_IN_ALL + " characters in all");
        }
    }

    /// Asks for looking for `part` characters all along `whole` characters.
    void search(int whole, int part) throws TemplateException {
        steps((long) whole * Math.max(1, part) / 64 + 1);
    }

    void enter() throws TemplateException {
        step();
        if (++frames > MOST_FRAMES) {
            throw new TemplateException("the template is nested too deeply");
        }
    }

    void leave() {
        frames--;
    }

    void enterMacro() throws TemplateException {
        if (++macros > MOST_NESTING) {
            throw new TemplateException("macros call each other more than " + MOST_NESTING + " deep");
        }
    }

    void leaveMacro() {
        macros--;
    }
}
