/** Measures what is found between posts: copies, stories that go on, series and hints to titles. */
@NullMarked
package dev.pressline.quality.story;

import org.jspecify.annotations.NullMarked;
