package longhand.app.story;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.Optional;
import longhand.engine.api.MemoryChange;
import longhand.engine.api.MemoryReason;
import longhand.engine.api.MemoryRow;
import longhand.engine.planning.PlanLine;
import longhand.memory.api.MemoryException;

/// Records of the story as JSON. A value of a sealed type says in `type` which of its records it is.
final class KeptJson {

    private static final ObjectMapper JSON = mapper();

    /// How such records begin: of a long story the others need not be read to find them.
    private static final String BEGUN = "{\"type\":\"Begun\"";

    private KeptJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Named {}

    /// What a row can tell of itself beside its parts.
    @JsonIgnoreProperties(value = "held", allowGetters = false)
    private interface Row {}

    /// Plans of earlier versions say nothing of who, where and when.
    private abstract static class Line {

        @JsonSetter(nulls = Nulls.AS_EMPTY)
        abstract String setting();
    }

    /// Those of earlier versions do not say for which page they are.
    private abstract static class Plans {

        @JsonSetter(nulls = Nulls.AS_EMPTY)
        abstract String end();
    }

    private static ObjectMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .addMixIn(MemoryRow.class, Row.class)
                .addMixIn(PlanLine.class, Line.class)
                .addMixIn(Kept.Planned.class, Plans.class);
        for (Class<?> type : new Class<?>[] {Kept.class, MemoryReason.class, MemoryChange.class}) {
            builder.addMixIn(type, Named.class);
            for (Class<?> record : type.getPermittedSubclasses()) {
                builder.registerSubtypes(new NamedType(record, record.getSimpleName()));
            }
        }
        return builder.build();
    }

    static String write(Kept kept) {
        try {
            return JSON.writeValueAsString(kept);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record of the story cannot be written", impossible);
        }
    }

    /// What a story was begun with, if the record says that; one that cannot be read does not.
    static Optional<Kept.Begun> begun(String json) {
        try {
            return json.startsWith(BEGUN) && read(json) instanceof Kept.Begun begun
                    ? Optional.of(begun)
                    : Optional.empty();
        } catch (MemoryException damaged) {
            return Optional.empty(); // whoever reads the story says so
        }
    }

    /// @throws MemoryException without a word of the record, which may quote the text
    static Kept read(String json) throws MemoryException {
        try {
            return JSON.readValue(json, Kept.class);
        } catch (JsonProcessingException damaged) {
            throw new MemoryException("a record of the story, " + json.length() + " characters, cannot be read");
        }
    }
}
