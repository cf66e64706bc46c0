/**
 * The text of a post as Markdown. What an author wrote in Markdown stays as it was written, but for
 * what is put in: links of the enrichment and addresses of files. Whether that went well is not
 * guessed: the text is read again as ingest reads it, and has to give the same post.
 */
@NullMarked
package dev.pressline.store.markdown.body;

import org.jspecify.annotations.NullMarked;
