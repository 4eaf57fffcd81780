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
            case RHYME -> at(Kind.RHYME, fault, words.reversed().stream().findFirst());
            case SAME_WORD ->
                at(Kind.SAME_WORD, fault, words.reversed().stream().findFirst());
            case REFRAIN -> at(Kind.REFRAIN, fault, Optional.empty());
            case INITIAL -> at(Kind.INITIAL, fault, words.stream().findFirst());
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
