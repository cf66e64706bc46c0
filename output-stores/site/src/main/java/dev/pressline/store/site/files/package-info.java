/** The files of a site: compared, written whole, and deleted only when they are the store's own. */
@NullMarked
package dev.pressline.store.site.files;

import org.jspecify.annotations.NullMarked;
