/**
 * The publish service: the gate, which decides what becomes a publication, and the output stores,
 * which show it. The two share a process and nothing else; between them is the log of publications.
 */
@NullMarked
package dev.pressline.publish;

import org.jspecify.annotations.NullMarked;
