/**
 * Live posts as documents of an OpenSearch cluster, for readers and programs that already search
 * there.
 *
 * <p>An alias names the index that is searched; a store that forgets everything fills another one
 * and lets the alias lead there. Every document has the revision of its post for its version, so
 * that the cluster itself refuses an older one.
 */
@NullMarked
package dev.pressline.store.opensearch;

import org.jspecify.annotations.NullMarked;
