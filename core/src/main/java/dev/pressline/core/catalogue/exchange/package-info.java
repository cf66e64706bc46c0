/** Catalogue entries as editors keep them in files: CSV and JSON, in both directions. */
@NullMarked
package dev.pressline.core.catalogue.exchange;

import org.jspecify.annotations.NullMarked;
