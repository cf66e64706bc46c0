/**
 * The metadata block at the head of a draft: found, read as YAML, TOML or JSON into one kind of
 * values, mended where real blogs need it.
 */
@NullMarked
package dev.pressline.core.admission.frontmatter;

import org.jspecify.annotations.NullMarked;
