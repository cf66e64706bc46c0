/**
 * What crosses a topic: the Avro records and the topic names, for everybody who submits drafts or
 * consumes publications.
 *
 * <p>The classes are generated from {@code pressline.avdl}, where every field is documented. Avro
 * 1.12.2 refuses to decode into classes it was not told to trust; {@link
 * dev.pressline.contracts.ContractTrust#establish()} tells it.
 */
package dev.pressline.contracts;
