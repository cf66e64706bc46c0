/**
 * The promises of the README, kept on real input and under faults, with the product as users start
 * it.
 */
@NullMarked
package dev.pressline.e2e;

import org.jspecify.annotations.NullMarked;
