/** How editors change the catalogue: what each of their wishes does, and which cannot be met. */
@NullMarked
package dev.pressline.core.catalogue.edit;

import org.jspecify.annotations.NullMarked;
