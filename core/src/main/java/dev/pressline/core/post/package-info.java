/**
 * An admitted draft with identity: its text, its metadata and what was noticed while reading it.
 */
@NullMarked
package dev.pressline.core.post;

import org.jspecify.annotations.NullMarked;
