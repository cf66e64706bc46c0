/** Every output store of one installation at once, as an operator turns them on. */
@NullMarked
package dev.pressline.e2e.stores;

import org.jspecify.annotations.NullMarked;
