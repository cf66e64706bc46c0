/** Bodies written or scraped as plain text: paragraphs, headings and lists found. */
@NullMarked
package dev.pressline.core.admission.text;

import org.jspecify.annotations.NullMarked;
