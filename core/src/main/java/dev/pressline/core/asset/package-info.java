/**
 * Files that travel beside posts. Their bytes lie in an asset store under their hash; topics carry
 * the hash alone.
 */
@NullMarked
package dev.pressline.core.asset;

import org.jspecify.annotations.NullMarked;
