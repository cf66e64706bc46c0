/** One codec a contract, both directions side by side; {@link ContractCodecs} hands them out. */
@NullMarked
package dev.pressline.wire.codec;

import org.jspecify.annotations.NullMarked;
