package longhand.engine.verse;

/// A finished line, and the page that ends with it: the model read it when it was found, and need not read it again.
///
/// @param mark which the page lacks yet, ahead of its last token; [Hypothesis#NO_MARK] = none
record ReadLine(FoundLine line, int mark, Page page) {

    String text() {
        return line.text();
    }

    int lastWord() {
        return line.words().getLast();
    }

    double score() {
        return line.score();
    }
}
