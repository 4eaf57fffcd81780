package longhand.engine.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import longhand.engine.filter.Transform;

/// Reads the names of transforms: `left strip, capital`. Pure functions.
final class TransformText {

    private TransformText() {}

    /// @throws IllegalArgumentException if one is unknown; the message quotes it
    static List<Transform> read(String names) {
        return Arrays.stream(names.split(","))
                .map(String::strip)
                .map(TransformText::transform)
                .toList();
    }

    static String name(Transform transform) {
        return transform.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Transform transform(String name) {
        return Arrays.stream(Transform.values())
                .filter(transform -> name(transform).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("transform is unknown: " + name));
    }
}
