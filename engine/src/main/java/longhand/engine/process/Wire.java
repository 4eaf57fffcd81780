package longhand.engine.process;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import longhand.engine.api.EngineError;
import longhand.engine.api.MendEvent;
import longhand.engine.api.ModelEvent;
import longhand.engine.api.PlanEvent;
import longhand.engine.api.Prompt;
import longhand.engine.api.ScoringEvent;
import longhand.engine.api.SuggestionEvent;
import longhand.engine.api.WritingEvent;

/// Records as frames: four bytes of length, then so many bytes of JSON in UTF-8. A value of a sealed
/// type says in `type` which of its records it is.
///
/// Immutable; reading and writing a stream is for one thread at a time.
final class Wire {

    /// Far more than a page or a trace; a length beyond it is not a length.
    static final int MOST_BYTES = 64 << 20;

    private static final Class<?>[] SEALED = {
        Command.class,
        Report.class,
        WritingEvent.class,
        ScoringEvent.class,
        PlanEvent.class,
        SuggestionEvent.class,
        MendEvent.class,
        ModelEvent.class,
        EngineError.class,
        Prompt.class
    };

    private static final ObjectMapper JSON = mapper();

    private Wire() {}

    /// Names the record without a word of it in the api: that package knows no JSON.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Named {}

    private static ObjectMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        for (Class<?> type : SEALED) {
            builder.addMixIn(type, Named.class);
            for (Class<?> record : type.getPermittedSubclasses()) {
                builder.registerSubtypes(new NamedType(record, record.getSimpleName()));
            }
        }
        return builder.build();
    }

    /// Writes one frame and flushes.
    static void write(OutputStream out, Object value) throws IOException {
        byte[] json = JSON.writeValueAsBytes(value);
        if (json.length > MOST_BYTES) {
            throw new IOException("a frame of " + json.length + " bytes is larger than " + MOST_BYTES);
        }
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(json.length);
        data.write(json);
        data.flush();
    }

    /// Reads one frame.
    ///
    /// @return empty at the end of the stream
    /// @throws IOException if the stream ends inside a frame, or this is not a frame
    static <T> Optional<T> read(InputStream in, Class<T> type) throws IOException {
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        DataInputStream data = new DataInputStream(in);
        int length = first << 24 | data.readUnsignedByte() << 16 | data.readUnsignedShort();
        if (length < 0 || length > MOST_BYTES) {
            throw new IOException("not the length of a frame: " + length);
        }
        byte[] json = data.readNBytes(length);
        if (json.length < length) {
            throw new EOFException("the stream ended inside a frame");
        }
        T value = JSON.readValue(json, type);
        if (value == null) {
            throw new IOException("a frame without a value");
        }
        return Optional.of(value);
    }
}
