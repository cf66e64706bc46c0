package dev.pressline.core.post;

/**
 * Something noticed or mended while reading a draft, told to its author.
 *
 * @param code stable, upper snake case
 * @param message a sentence
 * @param place where in the source
 */
public record Warning(String code, String message, SourcePosition place) {}
