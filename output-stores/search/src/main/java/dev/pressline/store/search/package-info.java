/**
 * The words of live posts in a Lucene index, so that readers and programs can search all sites on
 * one machine.
 *
 * <p>The index is one folder. Whoever writes it ({@link dev.pressline.store.search.SearchStore})
 * and whoever asks it ({@link dev.pressline.store.search.query.SiteSearch}) share nothing but that
 * folder: questions are answered from the last commit while the next is being written, by every
 * process that sees the folder.
 */
@NullMarked
package dev.pressline.store.search;

import org.jspecify.annotations.NullMarked;
