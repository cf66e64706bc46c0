/**
 * What crosses a topic: the Avro records and the topic names, for everybody who submits drafts or
 * consumes publications.
 *
 * <p>The classes are generated from {@code pressline.avdl}, where every field is documented; every
 * released version of a schema lies under {@code history/}. Avro decodes into these classes without
 * further ado, see {@link dev.pressline.contracts.ContractTrust}.
 *
 * <p>The package is not marked for null checks: generated getters return null for absent optional
 * fields, and nobody could say so.
 */
package dev.pressline.contracts;
