/**
 * The exports of other systems as files: read twice from start to end, once for what posts need
 * from elsewhere in the file and once for the posts, and never held as a whole.
 */
@NullMarked
package dev.pressline.launcher.exports;

import org.jspecify.annotations.NullMarked;
