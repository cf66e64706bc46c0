/** Files beside drafts: which a draft mentions, and how their bytes get to the asset store. */
@NullMarked
package dev.pressline.launcher.assets;

import org.jspecify.annotations.NullMarked;
