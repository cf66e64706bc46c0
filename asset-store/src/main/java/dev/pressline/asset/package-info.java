/**
 * Where the bytes of files beside posts wait until a site shows them (claim check).
 *
 * <p>{@link dev.pressline.asset.AssetStore} is the whole of what the pipeline asks of such a place:
 * to take bytes under their hash, and to give them back. {@link
 * dev.pressline.asset.FolderAssetStore} keeps them in a folder that all services can reach.
 */
@NullMarked
package dev.pressline.asset;

import org.jspecify.annotations.NullMarked;
