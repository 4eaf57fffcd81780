package longhand.engine.transformer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import longhand.engine.gguf.BadModelException;
import longhand.engine.tensor.GateFunction;
import longhand.engine.tensor.RotaryTable.Pairing;

/// What the name of an architecture implies beyond the metadata of the file. All of them are the same
/// stack of blocks ([Block]); they differ in these few points, so they are data, not classes.
enum Architecture {
    LLAMA(Pairing.NEIGHBOURS, GateFunction.SILU, 0),
    QWEN2(Pairing.HALVES, GateFunction.SILU, 0, Trait.BIASES),
    QWEN3(Pairing.HALVES, GateFunction.SILU, 0, Trait.HEAD_NORMS),
    GEMMA2(Pairing.HALVES, GateFunction.GELU, 2, Trait.SCALED_EMBEDDING, Trait.POST_NORMS),
    GEMMA3(
            Pairing.HALVES,
            GateFunction.GELU,
            6,
            Trait.SCALED_EMBEDDING,
            Trait.POST_NORMS,
            Trait.HEAD_NORMS,
            Trait.LOCAL_ROTARY),
    PHI3(Pairing.HALVES, GateFunction.SILU, 0, Trait.FUSED_GATE),
    GLM4(Pairing.NEIGHBOURS, GateFunction.SILU, 0, Trait.POST_NORMS, Trait.FUSED_GATE),
    CHATGLM(Pairing.NEIGHBOURS, GateFunction.SILU, 0, Trait.BIASES, Trait.FUSED_GATE);

    /// A point in which architectures differ.
    enum Trait {
        /// Embeddings are multiplied by the root of their width.
        SCALED_EMBEDDING,
        /// Queries, keys and values have biases; elsewhere they may have.
        BIASES,
        /// Every head of queries and keys is normalised by itself.
        HEAD_NORMS,
        /// What attention and feed-forward give is normalised before it is added.
        POST_NORMS,
        /// The matrix named `ffn_up` holds the gate too, gate first.
        FUSED_GATE,
        /// Layers with a window rotate from a base of their own, never scaled.
        LOCAL_ROTARY
    }

    private final Pairing pairing;
    private final GateFunction gate;
    private final int windowPattern;

    @SuppressWarnings("ImmutableEnumChecker") // It cannot see that Set.copyOf makes it so.
    private final Set<Trait> traits;

    Architecture(Pairing pairing, GateFunction gate, int windowPattern, Trait... traits) {
        this.pairing = pairing;
        this.gate = gate;
        this.windowPattern = windowPattern;
        this.traits = Set.copyOf(Arrays.asList(traits));
    }

    static Architecture named(String name) throws BadModelException {
        for (Architecture architecture : values()) {
            if (architecture.key().equals(name)) {
                return architecture;
            }
        }
        String known = Arrays.stream(values()).map(Architecture::key).collect(Collectors.joining(", "));
        throw new BadModelException("general.architecture is " + name + ", not one of " + known);
    }

    /// Its name in model files.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Pairing pairing() {
        return pairing;
    }

    GateFunction gate() {
        return gate;
    }

    /// Every how many layers one sees everything, where the file does not say; 0 = all of them do.
    int windowPattern() {
        return windowPattern;
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }
}
