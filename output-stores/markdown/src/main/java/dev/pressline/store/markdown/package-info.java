/**
 * Writes every publication as a Markdown file for Hexo, Hugo or Jekyll, into a folder or a Git
 * working copy with a commit a publication: people keep their generator and its theme and gain the
 * pipeline.
 *
 * <p>What is written is announced in the store's own state before it is, and committed there when
 * it is; the files of people are told from the store's by that.
 */
@NullMarked
package dev.pressline.store.markdown;

import org.jspecify.annotations.NullMarked;
