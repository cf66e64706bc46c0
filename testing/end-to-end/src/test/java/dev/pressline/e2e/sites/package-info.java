/** Sites made of whole real blogs, looked at as browsers, feed readers and search engines do. */
@NullMarked
package dev.pressline.e2e.sites;

import org.jspecify.annotations.NullMarked;
