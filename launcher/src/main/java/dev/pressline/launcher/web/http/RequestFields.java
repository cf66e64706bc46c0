package dev.pressline.launcher.web.http;

import java.util.Optional;

/** The header fields of a request. */
@FunctionalInterface
public interface RequestFields {
  /** The value of the field, of several lines joined by commas; empty when it was not sent. */
  Optional<String> value(String name);
}
