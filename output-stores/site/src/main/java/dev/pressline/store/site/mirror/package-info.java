/** A second place where readers find the files of the sites, such as a bucket behind a CDN. */
@NullMarked
package dev.pressline.store.site.mirror;

import org.jspecify.annotations.NullMarked;
