package longhand.engine.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A book, and what is wanted of it.
///
/// @param model    judges which sentence answers best; empty = words alone tell
/// @param chapters texts of the book's pieces, in its order; may be blank
/// @param wanted   question or summary
public record InquiryRequest(Optional<ModelChoice> model, List<String> chapters, Inquiry wanted) {

    public InquiryRequest {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(wanted, "wanted");
        chapters = List.copyOf(chapters);
    }
}
