package dev.pressline.material;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * A text made of one thing over and over that readers are known to pay for.
 *
 * @param form what it is made for; every other reader has to bear it too
 * @param text of about so many bytes
 */
public record AdversarialText(String form, String name, IntFunction<String> text) {
  /** All of them. */
  public static List<AdversarialText> all() {
    return Stream.of(
            AdversarialMarkdown.blocks(),
            AdversarialMarkdown.inlines(),
            AdversarialHtml.elements(),
            AdversarialHtml.justBelowTheLimits(),
            AdversarialFrontMatter.all(),
            AdversarialLines.all())
        .flatMap(List::stream)
        .toList();
  }

  /** The text in about so many bytes. */
  public String source(int bytes) {
    return text.apply(bytes);
  }

  static AdversarialText of(String form, String name, String unit) {
    return of(form, name, "", unit, "");
  }

  static AdversarialText of(String form, String name, String start, String unit) {
    return of(form, name, start, unit, "");
  }

  static AdversarialText of(String form, String name, String start, String unit, String end) {
    int around = bytes(start) + bytes(end);
    return new AdversarialText(
        form, name, size -> start + unit.repeat(Math.max(1, (size - around) / bytes(unit))) + end);
  }

  /** Each unit with a number of its own in the place of its {@code %d}. */
  static AdversarialText numbered(String form, String name, String start, String unit) {
    return new AdversarialText(
        form,
        name,
        size -> {
          StringBuilder text = new StringBuilder(start);
          for (int i = 0; text.length() < size - unit.length() - 8; i++) {
            text.append(unit.formatted(i));
          }
          return text.toString();
        });
  }

  static AdversarialText nested(String form, String name, String open, String close) {
    return new AdversarialText(
        form,
        name,
        size -> {
          int depth = size / (open.length() + close.length());
          return open.repeat(depth) + close.repeat(depth);
        });
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
