/** What the site keeps of a publication: the part that its pages show, cleaned for HTML and XML. */
@NullMarked
package dev.pressline.store.site.model;

import org.jspecify.annotations.NullMarked;
