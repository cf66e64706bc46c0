/** Tells WebSub hubs which feeds have changed, once the site shows them. */
@NullMarked
package dev.pressline.publish.websub;

import org.jspecify.annotations.NullMarked;
