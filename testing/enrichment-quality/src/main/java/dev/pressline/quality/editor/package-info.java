/** What a person reads to judge enrichment: posts chosen by chance with what was added to them. */
@NullMarked
package dev.pressline.quality.editor;

import org.jspecify.annotations.NullMarked;
