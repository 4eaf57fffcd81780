package longhand.engine.api;

/// What is wanted of a book.
public sealed interface Inquiry {

    /// The sentences that answer a question best, the best first.
    ///
    /// @param text    of the question, not blank
    /// @param answers how many at most, at least 1
    record Question(String text, int answers) implements Inquiry {

        public Question {
            if (text.isBlank()) {
                throw new IllegalArgumentException("nothing is asked");
            }
            if (answers < 1) {
                throw new IllegalArgumentException("answers must be at least 1: " + answers);
            }
        }
    }

    /// What the book says in short, in its order.
    ///
    /// @param words about so many, at least 1; every chapter that has words says something
    record Summary(int words) implements Inquiry {

        public Summary {
            if (words < 1) {
                throw new IllegalArgumentException("words must be at least 1: " + words);
            }
        }
    }
}
