/**
 * The gate as a Kafka Streams topology: where {@link dev.pressline.core.gate.Gate} and {@link
 * dev.pressline.core.gate.PathBook} meet the log.
 *
 * <pre>
 * enriched-posts ─────▶ posts ──▶ publications, verdicts, rejections
 *                        ▲ │
 *     gate-claim-answers │ │ gate-claims (key = site)
 *                        │ ▼
 *                       paths
 * </pre>
 *
 * <p>The posts half keeps one ordered store a partition ({@link
 * dev.pressline.publish.gate.PostStore}): the state of each post, what waits and what is due. The
 * paths half has one owner a site, so that claims of a site are decided one after the other
 * (docs/adr/0005). Everything a record causes, in stores and topics, is committed in one
 * transaction with its offset (exactly-once v2).
 *
 * <p>Records travel as bytes: they are read and written inside the processors, before anything is
 * stored or sent. So a record that cannot be read, or on which the code fails, goes to the
 * dead-letter topic with nothing half done, while something unavailable stops the thread, which is
 * replaced after a pause and reads the record again.
 */
@NullMarked
package dev.pressline.publish.gate;

import org.jspecify.annotations.NullMarked;
