package dev.pressline.core.post;

import java.util.Optional;

/**
 * A source named by the author, such as {@code Reuters - headline}.
 *
 * @param source publisher
 * @param title headline or description
 * @param url address
 */
public record Citation(Optional<String> source, String title, Optional<String> url) {}
