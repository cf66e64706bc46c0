package dev.pressline.memory.index;

/**
 * A post near another one.
 *
 * @param score BM25; comparable only with those of the same search
 */
public record Neighbour(PostFacts facts, double score) {}
