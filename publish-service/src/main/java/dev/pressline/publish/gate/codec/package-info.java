/**
 * What the gate writes for itself, as Avro. Independent of any schema registry: a schema's id is
 * its fingerprint, and every released schema is a resource beside these classes.
 */
@NullMarked
package dev.pressline.publish.gate.codec;

import org.jspecify.annotations.NullMarked;
