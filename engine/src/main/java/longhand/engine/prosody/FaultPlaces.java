package longhand.engine.prosody;

import java.util.List;
import java.util.Optional;
import longhand.engine.api.VerseFault;
import longhand.engine.api.VerseFault.Kind;
import longhand.engine.lexicon.ScannedLine;
import longhand.engine.lexicon.ScannedWord;
import longhand.engine.scansion.Fault;
import longhand.engine.scansion.LineReport;

/// Where in a line its faults are. Immutable.
record FaultPlaces(ScannedLine line, LineReport report) {

    static VerseFault extraLine() {
        return new VerseFault(Kind.EXTRA_LINE, "", "", 0, 0);
    }

    List<VerseFault> of(List<Fault> faults) {
        return faults.stream().map(this::of).toList();
    }

    private VerseFault of(Fault fault) {
        List<ScannedWord> words = line.words();
        return switch (fault.kind()) {
            case LINES -> extraLine();
            case UNKNOWN_WORD -> at(Kind.UNKNOWN_WORD, fault, find(fault.found()));
            case SYLLABLES -> at(Kind.SYLLABLES, fault, Optional.empty());
            case WORDS -> at(Kind.WORDS, fault, Optional.empty());
            case METER -> meter(fault);
            case RHYME -> at(Kind.RHYME, fault, last(fault.found()));
            case SAME_WORD -> at(Kind.SAME_WORD, fault, last(fault.found()));
            case REFRAIN -> at(Kind.REFRAIN, fault, Optional.empty());
            case INITIAL -> at(Kind.INITIAL, fault, words.stream().findFirst());
            case LAST_LETTER -> at(Kind.LAST_LETTER, fault, last());
            case SPINE -> at(fault.found().isEmpty() ? Kind.SPINE_MISSING : Kind.SPINE, fault, Optional.empty());
            case END_WORD -> at(Kind.END_WORD, fault, last());
            case NEEDED_WORD -> at(Kind.NEEDED_WORD, fault, Optional.empty());
            case RULE -> at(Kind.RULE, fault, find(fault.found()));
            case PANGRAM -> at(Kind.PANGRAM, fault, Optional.empty());
            case ANAGRAM -> at(Kind.ANAGRAM, fault, Optional.empty());
            case PALINDROME -> at(Kind.PALINDROME, fault, find(fault.found()));
        };
    }

    /// A poet wants to know at which word the line leaves its measure.
    private VerseFault meter(Fault fault) {
        List<ScannedWord> words = line.words();
        Optional<ScannedWord> off = report.off() >= 0 && report.off() < words.size()
                ? Optional.of(words.get(report.off()))
                : Optional.empty();
        String found = off.map(word -> word.spoken().text()).orElse("");
        return at(Kind.METER, new Fault(fault.line(), fault.kind(), found, fault.wanted()), off);
    }

    private Optional<ScannedWord> last() {
        return line.words().reversed().stream().findFirst();
    }

    /// The last of these words: an end word may stand behind a rhyme.
    private Optional<ScannedWord> last(String text) {
        return line.words().reversed().stream()
                .filter(word -> word.spoken().text().equals(text))
                .findFirst();
    }

    private Optional<ScannedWord> find(String text) {
        return line.words().stream()
                .filter(word -> word.spoken().text().equals(text))
                .findFirst();
    }

    private static VerseFault at(Kind kind, Fault fault, Optional<ScannedWord> word) {
        int from = word.map(ScannedWord::start).orElse(0);
        int to = word.map(one -> one.start() + one.spoken().text().length()).orElse(from);
        return new VerseFault(kind, fault.found(), fault.wanted(), from, to);
    }
}
