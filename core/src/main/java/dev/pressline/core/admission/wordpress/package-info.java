/**
 * Posts as WordPress keeps them: HTML of its block editor, or text of its classic one, in which
 * blank lines part paragraphs, and shortcodes in both.
 */
@NullMarked
package dev.pressline.core.admission.wordpress;

import org.jspecify.annotations.NullMarked;
