/** The pages a site has, each named by the file it is written to. */
@NullMarked
package dev.pressline.store.site.page;

import org.jspecify.annotations.NullMarked;
