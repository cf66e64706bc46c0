package dev.pressline.launcher.doctor.check;

import dev.pressline.launcher.doctor.check.Finding.Fine;
import dev.pressline.launcher.doctor.check.Finding.Worry;
import dev.pressline.launcher.doctor.check.Finding.Wrong;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether the schema registry answers, keeps our rule, and has our schemas. */
public final class RegistryCheck {
  private static final String SUBJECT = "registry";
  private static final String RULE = "FULL_TRANSITIVE";
  private static final String NO_RULE = "NONE";

  private RegistryCheck() {}

  /**
   * What registries tell.
   *
   * @param silent reasons why addresses gave no answer, each with the address
   * @param answering address that gave the rest; empty when none answered
   * @param rule for subjects that have none of their own
   */
  public record Facts(
      List<String> silent, Optional<String> answering, String rule, List<Subject> subjects) {}

  /**
   * A subject.
   *
   * @param isKnown whether our schema is registered under it
   * @param rule of its own, if it has one
   * @param objections why our schema would be refused
   */
  public record Subject(
      String name, boolean isKnown, Optional<String> rule, List<String> objections) {}

  /** What the facts mean. */
  public static List<Finding> of(Facts facts) {
    List<Finding> findings = new ArrayList<>(silence(facts));
    if (facts.answering().isEmpty()) {
      return findings;
    }
    refused(facts).ifPresent(findings::add);
    rules(facts).ifPresent(findings::add);
    if (findings.isEmpty()) {
      long known = facts.subjects().stream().filter(Subject::isKnown).count();
      findings.add(
          new Fine(
              SUBJECT,
              ("%s answers, its rule is %s, %d of our %d schemas are registered and the others"
                      + " would be taken.")
                  .formatted(
                      facts.answering().get(), facts.rule(), known, facts.subjects().size())));
    }
    return findings;
  }

  private static List<Finding> silence(Facts facts) {
    boolean isAnyThere = facts.answering().isPresent();
    return facts.silent().stream()
        .<Finding>map(
            reason ->
                isAnyThere
                    ? new Worry(
                        SUBJECT,
                        "One of the registries gives no answer: " + reason + ".",
                        "When the other one goes too, schemas not yet known cannot be read.",
                        "Start it, or take its address out of pressline.registry.urls.")
                    : new Wrong(
                        SUBJECT,
                        "The schema registry gives no answer: " + reason + ".",
                        "Running services go on with the schemas they know; one that starts now"
                            + " waits, and commands cannot read records.",
                        "Start it, or name the right one with --registry."))
        .toList();
  }

  private static Optional<Finding> refused(Facts facts) {
    String refused =
        facts.subjects().stream()
            .filter(subject -> !subject.isKnown() && !subject.objections().isEmpty())
            .map(subject -> subject.name() + " (" + subject.objections().getFirst() + ")")
            .collect(Collectors.joining(", "));
    return refused.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Wrong(
                SUBJECT,
                "The registry would refuse our schema of " + refused + ".",
                "Services of this version wait with what they would write there.",
                "Run the version that registered the newest schema, or one after it; the registry's"
                    + " own answer tells more."));
  }

  private static Optional<Finding> rules(Facts facts) {
    String others =
        facts.subjects().stream()
            .filter(Subject::isKnown)
            .filter(subject -> !RULE.equals(ruleOf(subject, facts)))
            .map(subject -> subject.name() + " (" + ruleOf(subject, facts) + ")")
            .collect(Collectors.joining(", "));
    boolean isWeakForAll = !RULE.equals(facts.rule());
    if (others.isEmpty() && !isWeakForAll) {
      return Optional.empty();
    }
    return Optional.of(
        new Worry(
            SUBJECT,
            others.isEmpty()
                ? "The registry's rule for new subjects is " + facts.rule() + "."
                : "The rule is not " + RULE + " for " + others + ".",
            "The registry takes schemas that released readers cannot read.",
            "PUT {\"compatibility\":\"%s\"} to %s/config"
                    .formatted(RULE, facts.answering().orElse(""))
                + (isWeakForAll ? "." : "/<subject>.")));
  }

  /**
   * Where a subject has no rule of its own, Apicurio says that it is NONE, and others that there is
   * none. So a NONE counts only where another subject was told to have none of its own.
   */
  private static String ruleOf(Subject subject, Facts facts) {
    boolean tellsUnset =
        facts.subjects().stream().anyMatch(each -> each.isKnown() && each.rule().isEmpty());
    return subject.rule().filter(rule -> tellsUnset || !rule.equals(NO_RULE)).orElse(facts.rule());
  }
}
