package dev.pressline.launcher.web.http;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which compression a reader wants (RFC 9110, section 12.5.3). */
public final class AcceptedCodings {
  /** The bytes as they are. */
  public static final String IDENTITY = "identity";

  private static final String ANY = "*";
  private static final Pattern ELEMENT =
      Pattern.compile("([^\\s;]+)\\s*(?:;\\s*[qQ]\\s*=\\s*(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?))?");

  private AcceptedCodings() {}

  /**
   * The coding of the answer.
   *
   * @param field {@code Accept-Encoding}; who does not send it may not understand any
   * @param offered the best first, of which one of equal weight is taken
   * @return one of those offered, or {@link #IDENTITY}, also for readers who refuse everything:
   *     they get bytes rather than a lesson
   */
  public static String best(Optional<String> field, List<String> offered) {
    Map<String, Double> weights = field.map(AcceptedCodings::weights).orElse(Map.of());
    double bestWeight = weights.getOrDefault(IDENTITY, 0.0);
    String best = IDENTITY;
    // From the worst to the best, so that among equals the last one stays.
    for (String coding : offered.reversed()) {
      double weight = weights.getOrDefault(coding, weights.getOrDefault(ANY, 0.0));
      if (weight > 0 && weight >= bestWeight) {
        best = coding;
        bestWeight = weight;
      }
    }
    return best;
  }

  private static Map<String, Double> weights(String field) {
    Map<String, Double> weights = new HashMap<>();
    for (String element : field.split(",", -1)) {
      Matcher one = ELEMENT.matcher(element.strip());
      if (one.matches()) {
        String name = one.group(1).toLowerCase(Locale.ROOT);
        double weight = one.group(2) == null ? 1 : Double.parseDouble(one.group(2));
        weights.putIfAbsent(name.equals("x-gzip") ? "gzip" : name, weight);
      }
    }
    return weights;
  }
}
