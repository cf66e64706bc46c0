/**
 * How a stage runs; not for services to use.
 *
 * <p>A {@code StageRunner} owns the container. The container polls and hands each batch to the
 * {@code StageListener}, which lets the {@code BatchProcessing} judge every record and the {@code
 * BatchTransaction} send the results. What fails goes to the {@code BatchRetry}.
 */
@NullMarked
package dev.pressline.stage.internal;

import org.jspecify.annotations.NullMarked;
