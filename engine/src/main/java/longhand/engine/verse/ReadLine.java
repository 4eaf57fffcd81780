package longhand.engine.verse;

/// A finished line, and the page that ends with it: the model read it when it was found, and need not read it again.
record ReadLine(FoundLine line, Page page) {

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
