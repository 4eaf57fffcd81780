/// The tree of parts, chapters and scenes at the left.
///
/// Entry types: [longhand.ui.binder.BinderViewModel] and [longhand.ui.binder.BinderView].
@NullMarked
package longhand.ui.binder;

import org.jspecify.annotations.NullMarked;
