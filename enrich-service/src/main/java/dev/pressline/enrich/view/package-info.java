/**
 * What the service knows beyond a post, rebuilt from topics at every start: the catalogue, the
 * decisions about tags and the posts already published, of which a folder may keep what was read.
 *
 * <p>A view reads all partitions of its topic, without a consumer group, and sees committed records
 * only. It survives outages of the broker and the registry; a record that cannot be read is left
 * out, logged and counted.
 */
@NullMarked
package dev.pressline.enrich.view;

import org.jspecify.annotations.NullMarked;
