/** Bodies written in Markdown: CommonMark with GitHub's extensions and Hexo's tags. */
@NullMarked
package dev.pressline.core.admission.markdown;

import org.jspecify.annotations.NullMarked;
