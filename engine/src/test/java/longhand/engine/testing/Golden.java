package longhand.engine.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Reference results below `golden/` in the test resources.
public final class Golden {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Golden() {}

    /// A whole JSON document.
    public static JsonNode document(String name) {
        return parse(text(name));
    }

    /// A document of the texts that the bench measures with; they come with the program.
    public static JsonNode bench(String name) {
        return parse(new String(read("/longhand/bench/" + name), StandardCharsets.UTF_8));
    }

    /// One JSON document a line; the first is a header.
    public static List<JsonNode> lines(String name) {
        List<JsonNode> lines = new ArrayList<>();
        // Not String.lines(): the texts hold other line ends.
        for (String line : text(name).split("\n")) {
            lines.add(parse(line));
        }
        return lines;
    }

    /// Base64 of little-endian floats.
    public static float[] floats(JsonNode base64) {
        ByteBuffer bytes =
                ByteBuffer.wrap(Base64.getDecoder().decode(base64.asText())).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        return values;
    }

    public static int[] ints(JsonNode array) {
        int[] values = new int[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asInt();
        }
        return values;
    }

    public static byte[] bytes(String name) {
        return read("/golden/" + name);
    }

    private static byte[] read(String path) {
        try (InputStream stream = Golden.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalArgumentException("no golden file: " + path);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file itself, for what must be mapped.
    public static Path path(String name) {
        URL file = Golden.class.getResource("/golden/" + name);
        if (file == null) {
            throw new IllegalArgumentException("no golden file: " + name);
        }
        return Path.of(URI.create(file.toString()));
    }

    /// The lines of [#lines] without the header.
    public static List<JsonNode> cases(String name) {
        List<JsonNode> lines = lines(name);
        return lines.subList(1, lines.size());
    }

    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
