/**
 * What RFC 9110 asks of a server that answers with files: conditional requests, ranges, dates. Pure
 * functions of header fields; nothing here knows a socket or a file.
 */
@NullMarked
package dev.pressline.launcher.web.http;

import org.jspecify.annotations.NullMarked;
