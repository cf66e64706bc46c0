/**
 * Finds the article of a web page, in time linear in the page: the algorithm of Arc90's Readability
 * in the form that Mozilla keeps it (github.com/mozilla/readability, Apache-2.0).
 *
 * <p>The page is pruned of what names itself furniture, paragraphs lend their weight to what holds
 * them, the heaviest holder and its like siblings are the article, and the article is cleaned of
 * what has more links than words. A result that is too short is tried again with less zeal.
 *
 * <p>Readability measures the text of a node whenever it asks; here one walk measures all nodes
 * ({@code Weighing}), and children are put back once for each parent, so that no page costs more
 * than a few walks.
 */
@NullMarked
package dev.pressline.core.admission.html.article;

import org.jspecify.annotations.NullMarked;
