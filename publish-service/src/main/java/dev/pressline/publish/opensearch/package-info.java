/** The OpenSearch store beside the others. */
@NullMarked
package dev.pressline.publish.opensearch;

import org.jspecify.annotations.NullMarked;
