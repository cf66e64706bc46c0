package dev.pressline.launcher.doctor.check;

import dev.pressline.launcher.doctor.check.Finding.Fine;
import dev.pressline.launcher.doctor.check.Finding.Worry;
import dev.pressline.launcher.doctor.check.Finding.Wrong;
import java.util.ArrayList;
import java.util.List;

/** Whether this machine has what the command, and services started like it, need. */
public final class MachineCheck {
  private static final String SUBJECT = "this machine";
  private static final int TESTED = 25;

  private MachineCheck() {}

  /**
   * What this process runs on.
   *
   * @param feature of the Java version: 25
   * @param java the version as it names itself, with its maker
   * @param cache state of the AOT cache
   * @param hasModel whether an embedding model is on the class path
   * @param wantsModel whether the second pass is switched on
   */
  public record Facts(
      int feature, String java, Cache cache, boolean hasModel, boolean wantsModel) {}

  /** The AOT cache, which makes starts faster. */
  public enum Cache {
    /** It was named and is there. */
    THERE,
    /** It was named and is gone. */
    LOST,
    /** None was named. */
    NONE
  }

  /** What the facts mean. */
  public static List<Finding> of(Facts facts) {
    List<Finding> findings = new ArrayList<>();
    if (facts.feature() != TESTED) {
      findings.add(
          new Worry(
              SUBJECT,
              "Java is %s, and Pressline is tested with %d.".formatted(facts.java(), TESTED),
              "Nobody has tried it.",
              "Name a JDK %d with PRESSLINE_JAVA_HOME.".formatted(TESTED)));
    }
    if (facts.cache() == Cache.LOST) {
      findings.add(
          new Worry(
              SUBJECT,
              "The AOT cache that the command names is not there.",
              "Every command takes a second or two longer to start.",
              "Run pressline from a clone once; it makes the cache anew."));
    }
    if (facts.wantsModel() && !facts.hasModel()) {
      findings.add(
          new Wrong(
              SUBJECT,
              "The second pass is switched on, and no embedding model is on the class path.",
              "An enrich service started like this does not start.",
              "mvn -Dquick -DskipTests -pl semantic -am package, or switch off"
                  + " pressline.enrich.second-pass.enabled."));
    }
    if (findings.isEmpty()) {
      findings.add(
          new Fine(
              SUBJECT,
              "Java %s; %s AOT cache; %s model of meaning."
                  .formatted(
                      facts.java(),
                      facts.cache() == Cache.THERE ? "with" : "without",
                      facts.hasModel() ? "with the" : "without the optional")));
    }
    return findings;
  }
}
