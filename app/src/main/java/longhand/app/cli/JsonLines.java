package longhand.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// One JSON object a line in, one JSON object a line out, in order. UTF-8; a line ends with LF and
/// with nothing else, so that a text may hold U+2028. Floats are printed with full precision.
final class JsonLines {

    static final ObjectMapper JSON = new ObjectMapper();

    private final Console console;

    JsonLines(Console console) {
        this.console = console;
    }

    /// Answers a line.
    @FunctionalInterface
    interface Answer {

        ObjectNode to(Question question) throws CommandFailure;
    }

    void answer(Answer answer) throws CommandFailure {
        BufferedReader lines = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
        try {
            String line;
            for (int number = 1; (line = lines.readLine()) != null; number++) {
                if (!line.isBlank()) {
                    print(answer.to(question(line, number)));
                }
            }
        } catch (IOException unreadable) {
            throw new CommandFailure("stdin cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    void print(ObjectNode answer) {
        console.out().print(answer.toString());
        console.out().print('\n');
        console.out().flush();
    }

    private static Question question(String line, int number) throws CommandFailure {
        try {
            JsonNode read = JSON.readTree(line);
            if (read instanceof ObjectNode object) {
                return new Question(object, number);
            }
            throw new CommandFailure("Line " + number + " of stdin is no JSON object.");
        } catch (JsonProcessingException broken) {
            throw new CommandFailure("Line " + number + " of stdin is no JSON: " + broken.getOriginalMessage(), broken);
        }
    }

    /// A line of stdin.
    ///
    /// @param fields what it says
    /// @param number counted from 1
    record Question(ObjectNode fields, int number) {

        String text(String field) throws CommandFailure {
            JsonNode value = fields.path(field);
            if (!value.isTextual()) {
                throw wrong(field, "must be a string");
            }
            return value.textValue();
        }

        boolean flag(String field, boolean otherwise) throws CommandFailure {
            JsonNode value = fields.path(field);
            if (value.isMissingNode()) {
                return otherwise;
            }
            if (!value.isBoolean()) {
                throw wrong(field, "must be true or false");
            }
            return value.booleanValue();
        }

        int number(String field, int otherwise, int min, int max) throws CommandFailure {
            JsonNode value = fields.path(field);
            if (value.isMissingNode() || value.isNull()) {
                return otherwise;
            }
            return inRange(value, field, min, max);
        }

        /// @param max largest value that an element may have
        int[] numbers(String field, int max) throws CommandFailure {
            JsonNode values = fields.path(field);
            if (!values.isArray()) {
                throw wrong(field, "must be an array of numbers");
            }
            int[] numbers = new int[values.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = inRange(values.get(i), field + "[" + i + "]", 0, max);
            }
            return numbers;
        }

        CommandFailure wrong(String field, String rule) {
            return new CommandFailure("Line " + number + " of stdin: " + field + " " + rule + ".");
        }

        private int inRange(JsonNode value, String field, int min, int max) throws CommandFailure {
            if (!value.isInt() || value.intValue() < min || value.intValue() > max) {
                throw wrong(field, "must be a whole number from " + min + " to " + max + ": " + value);
            }
            return value.intValue();
        }
    }
}
