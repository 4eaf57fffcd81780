package longhand.engine.prompt;

import java.util.List;
import longhand.engine.tokenizer.TextPart;
import longhand.engine.tokenizer.Tokenizer;

/// A prompt as parts, each either text, which is never parsed for control tokens, or markup.
///
/// @param parts in order
public record PromptParts(List<TextPart> parts) {

    public PromptParts {
        parts = List.copyOf(parts);
    }

    /// A prompt that is the writer's text and nothing else.
    public static PromptParts text(String text) {
        return new PromptParts(List.of(new TextPart(text, false)));
    }

    /// The token ids. BOS stands at the start exactly once if the model wants it, whether or not the
    /// markup spells it too; EOS is not added, since the model is to go on.
    public int[] encode(Tokenizer tokenizer) {
        int[] ids = tokenizer.encode(parts, false);
        if (tokenizer.bos().isEmpty()) {
            return ids;
        }
        int bos = tokenizer.bos().getAsInt();
        int spelled = 0;
        while (spelled < ids.length && ids[spelled] == bos) {
            spelled++;
        }
        if (spelled == 1 || spelled == 0 && !tokenizer.addsBos()) {
            return ids;
        }
        int[] once = new int[ids.length - spelled + 1];
        once[0] = bos;
        System.arraycopy(ids, spelled, once, 1, ids.length - spelled);
        return once;
    }

    /// All parts as one text, for people.
    @Override
    public String toString() {
        StringBuilder all = new StringBuilder();
        parts.forEach(part -> all.append(part.text()));
        return all.toString();
    }
}
