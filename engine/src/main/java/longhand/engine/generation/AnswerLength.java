package longhand.engine.generation;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.MetaLength;
import longhand.engine.api.Prompt;
import longhand.engine.api.WritingRequest;
import longhand.engine.length.MetaTokens;

/// How long an answer is to be, said to a model that has Ruler's tokens for it: one stands right behind the header of
/// the answer, where such models were trained to find it. It is the one nearest to the number that is asked for; if
/// none is, the one that the model itself finds likeliest there, whose length the take then has. Other models, and
/// prompts that are no instruction, are left as they are. Confined to the decode thread.
final class AnswerLength {

    /// @param prompt what the model reads
    /// @param length what the take aims at
    record Said(ReadyPrompt prompt, LengthTarget length) {}

    private final WritingRequest request;
    private final WritingModel model;
    private final MetaTokens tokens;
    private final BooleanSupplier stopped;

    /// @param stopped asked once per piece of the prompt
    AnswerLength(WritingRequest request, WritingModel model, BooleanSupplier stopped) {
        this.request = request;
        this.model = model;
        this.tokens = model.tables().meta();
        this.stopped = stopped;
    }

    /// What was asked, without the sentence on the length where a token says it.
    Prompt prompt() {
        boolean isAsked =
                switch (request.length().kind()) {
                    case ABOUT, EXACTLY -> true;
                    case AT_LEAST, UNASKED -> false;
                };
        return isAsked && tokens.areThere() && request.prompt() instanceof Prompt.Instruction instruction
                ? new Prompt.Instruction(instruction.messages())
                : request.prompt();
    }

    /// @param prompt up to the header of the answer
    /// @param asked  what the take aims at as far as is known
    Said say(ReadyPrompt prompt, LengthTarget asked) {
        if (!tokens.areThere() || !(request.prompt() instanceof Prompt.Instruction)) {
            return new Said(prompt, asked);
        }
        return switch (asked.kind()) {
            case ABOUT, EXACTLY -> say(prompt, MetaLength.nearest(asked.words()), asked);
            case AT_LEAST ->
                own(prompt).map(length -> say(prompt, length, asked)).orElse(new Said(prompt, asked));
            case UNASKED ->
                own(prompt).map(length -> say(prompt, length, length.target())).orElse(new Said(prompt, asked));
        };
    }

    private Said say(ReadyPrompt prompt, MetaLength length, LengthTarget target) {
        return new Said(prompt.and(tokens.token(length)), target);
    }

    /// Reads up to the header; what was read is known when the take reads it again with the token behind it.
    private Optional<MetaLength> own(ReadyPrompt prompt) {
        int[] read = prompt.tokens();
        float[] logits = model.logits().raw();
        int at = model.context().keep(read);
        while (at < read.length) {
            if (stopped.getAsBoolean()) {
                return Optional.empty();
            }
            int end = model.pace().end(at, read.length);
            model.context().read(read, at, end, logits);
            at = end;
        }
        return tokens.likeliest(logits);
    }
}
