/** The folder into which files are written, without losing what people wrote there. */
@NullMarked
package dev.pressline.store.markdown.files;

import org.jspecify.annotations.NullMarked;
