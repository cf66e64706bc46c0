/**
 * Sentence embeddings in this process, on the CPU: ONNX Runtime with a model that comes in a jar.
 */
@NullMarked
package dev.pressline.semantic;

import org.jspecify.annotations.NullMarked;
