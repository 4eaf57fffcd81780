package longhand.engine.tensor.cuda.ptx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import longhand.engine.tensor.cuda.driver.DriverControl;
import longhand.engine.tensor.cuda.driver.Setting;

/// A PTX file with a mistake in one line.
///
/// @param kernel with the mistake
/// @param index  of its line
/// @param lines  of the sound file
record Mutant(PtxFile file, String kernel, int index, Mutation mutation, List<String> lines) implements Ptx {

    private static final Pattern ENTRY = Pattern.compile("\\.visible \\.entry (\\w+)\\(");

    /// All that can be made of a file, in the order of its lines; without those that change nothing, see [DeadSigns].
    static List<Mutant> of(PtxFile file) {
        List<String> lines =
                new String(file.bytes(), StandardCharsets.UTF_8).lines().toList();
        List<Mutant> mutants = new ArrayList<>();
        String kernel = "";
        DeadSigns dead = new DeadSigns();
        for (int i = 0; i < lines.size(); i++) {
            Matcher entry = ENTRY.matcher(lines.get(i));
            if (entry.matches()) {
                kernel = entry.group(1);
                dead = new DeadSigns();
            }
            String line = lines.get(i).strip();
            boolean matters = !dead.read(line);
            for (Mutation mutation : Mutation.values()) {
                if (matters && mutation.of(line).isPresent()) {
                    mutants.add(new Mutant(file, kernel, i, mutation, lines));
                }
            }
        }
        return mutants;
    }

    /// Some of all files.
    static List<Mutant> draw(long seed, int count) {
        List<Mutant> all = new ArrayList<>(
                Stream.of(PtxFile.values()).flatMap(file -> of(file).stream()).toList());
        Collections.shuffle(all, new Random(seed));
        return all.subList(0, count);
    }

    @Override
    public byte[] image() {
        List<String> mutated = new ArrayList<>(lines);
        mutated.set(index, line());
        return (String.join("\n", mutated) + "\n\0").getBytes(StandardCharsets.UTF_8);
    }

    private String line() {
        return Optional.of(lines.get(index).strip()).flatMap(mutation::of).orElseThrow();
    }

    /// No sound block of the tests takes a million instructions.
    @Override
    public void prepare(DriverControl driver) {
        driver.set(Setting.LIMIT, 1);
    }

    @Override
    public long seed() {
        return 1;
    }

    @Override
    public String toString() {
        String was = lines.get(index).strip();
        return file.fileName() + ":" + (index + 1) + ": " + kernel + ": " + was + " -> " + line();
    }
}
