/** Files beside posts: taken into the asset store under their hash. */
@NullMarked
package dev.pressline.ingest.door.file;

import org.jspecify.annotations.NullMarked;
