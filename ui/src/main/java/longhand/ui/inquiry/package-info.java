/// Questions to the whole book, and what it says in short: one field, and answers that are sentences of the
/// book, each a way to its place.
///
/// Entry type: [longhand.ui.inquiry.InquiryViewModel].
@NullMarked
package longhand.ui.inquiry;

import org.jspecify.annotations.NullMarked;
