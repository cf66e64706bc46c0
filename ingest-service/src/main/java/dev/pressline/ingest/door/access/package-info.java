/** Who may use the HTTP door, for which sites, and how often. */
@NullMarked
package dev.pressline.ingest.door.access;

import org.jspecify.annotations.NullMarked;
