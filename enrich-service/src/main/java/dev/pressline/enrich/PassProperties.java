package dev.pressline.enrich;

import dev.pressline.stage.StageInput.Pace;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which passes a process does, under {@code pressline.enrich}.
 *
 * @param firstPass in line, before publication
 * @param secondPass afterwards, whenever there is time
 */
@ConfigurationProperties("pressline.enrich")
record PassProperties(@DefaultValue FirstPass firstPass, @DefaultValue SecondPass secondPass) {
  static final String FIRST = "pressline.enrich.first-pass.enabled";
  static final String SECOND = "pressline.enrich.second-pass.enabled";

  /**
   * The first pass.
   *
   * @param enabled whether this process enriches posts before they are published; without, it can
   *     be one that does the second pass only
   */
  record FirstPass(@DefaultValue("true") boolean enabled) {}

  /**
   * The second pass.
   *
   * @param enabled whether this process enriches posts once more, by meaning, when they have gone
   *     on to publication; needs the jars of the module semantic on the class path
   * @param parallelism posts at once; each takes a processor for a tenth of a second
   * @param maxPollRecords posts in one transaction at most
   */
  record SecondPass(
      @DefaultValue("false") boolean enabled,
      @DefaultValue("1") int parallelism,
      @DefaultValue("20") int maxPollRecords) {
    SecondPass {
      if (parallelism < 1 || maxPollRecords < 1) {
        throw new IllegalArgumentException(
            "pressline.enrich.second-pass: parallelism and max-poll-records are at least 1");
      }
    }

    Pace pace() {
      return new Pace(parallelism, maxPollRecords);
    }
  }
}
