/** Where the ids in front of our records come from: any registry with the Confluent REST API. */
@NullMarked
package dev.pressline.wire.registry;

import org.jspecify.annotations.NullMarked;
