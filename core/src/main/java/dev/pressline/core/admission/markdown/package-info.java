/** Bodies written in Markdown: CommonMark with GitHub's extensions. */
@NullMarked
package dev.pressline.core.admission.markdown;

import org.jspecify.annotations.NullMarked;
