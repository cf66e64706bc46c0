/** Pages as bytes, each a pure function of the view, the settings and the theme. */
@NullMarked
package dev.pressline.store.site.render;

import org.jspecify.annotations.NullMarked;
