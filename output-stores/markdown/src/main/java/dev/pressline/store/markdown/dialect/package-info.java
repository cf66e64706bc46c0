/** What Hexo, Hugo and Jekyll ask of a file: where it lies, its front matter, its redirects. */
@NullMarked
package dev.pressline.store.markdown.dialect;

import org.jspecify.annotations.NullMarked;
