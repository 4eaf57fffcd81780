/// Fonts, the four themes and small builders of nodes that wear them. Knows no view.
@NullMarked
package longhand.ui.theme;

import org.jspecify.annotations.NullMarked;
