/** What the tables hold of a publication, as rows. */
@NullMarked
package dev.pressline.store.postgres.rows;

import org.jspecify.annotations.NullMarked;
