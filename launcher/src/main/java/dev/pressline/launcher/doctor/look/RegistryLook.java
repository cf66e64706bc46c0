package dev.pressline.launcher.doctor.look;

import dev.pressline.launcher.doctor.check.RegistryCheck;
import dev.pressline.launcher.doctor.check.RegistryCheck.Subject;
import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.launcher.pipeline.Endpoint;
import dev.pressline.wire.registry.RegistryInspection;
import dev.pressline.wire.registry.RegistrySettings;
import dev.pressline.wire.registry.RegistryUnavailableException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.apache.avro.Schema;

/** Asks every address of the schema registry whether it answers, and one of them for the rest. */
public final class RegistryLook {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private RegistryLook() {}

  /**
   * What they tell.
   *
   * @param endpoint of the pipeline
   * @param contracts schemas that we write with, by subject
   */
  public static RegistryCheck.Facts facts(
      Endpoint endpoint, SequencedMap<String, Schema> contracts) {
    List<String> silent = new ArrayList<>();
    Optional<RegistryCheck.Facts> told = Optional.empty();
    for (URI url : endpoint.registry().urls()) {
      try (RegistryInspection inspection = at(url, endpoint)) {
        RegistryInspection.Overview overview = inspection.overview();
        if (told.isEmpty()) {
          told =
              Optional.of(
                  new RegistryCheck.Facts(
                      List.of(),
                      Optional.of(shown(url)),
                      overview.rule(),
                      subjects(inspection, contracts)));
        }
      } catch (RegistryUnavailableException e) {
        silent.add(shown(url) + ", " + reason(e));
      }
    }
    return told.map(
            facts ->
                new RegistryCheck.Facts(silent, facts.answering(), facts.rule(), facts.subjects()))
        .orElseGet(() -> new RegistryCheck.Facts(silent, Optional.empty(), "", List.of()));
  }

  static RegistryInspection at(URI url, Endpoint endpoint) {
    return new RegistryInspection(
        new RegistrySettings(List.of(url), false, PATIENCE, endpoint.access().registry()));
  }

  private static List<Subject> subjects(
      RegistryInspection inspection, SequencedMap<String, Schema> contracts) {
    List<Subject> subjects = new ArrayList<>();
    for (Map.Entry<String, Schema> contract : contracts.entrySet()) {
      String name = contract.getKey();
      boolean isKnown = inspection.knows(name, contract.getValue());
      subjects.add(
          new Subject(
              name,
              isKnown,
              isKnown ? inspection.ruleOf(name) : Optional.empty(),
              isKnown ? List.of() : inspection.objections(name, contract.getValue())));
    }
    return subjects;
  }

  /** The JDK says nothing where nobody listens. */
  private static String reason(RegistryUnavailableException failure) {
    return switch (failure.getCause()) {
      case ConnectException _ -> "where nobody listens";
      case HttpTimeoutException _ -> "which takes too long";
      case null, default -> CommandFailedException.rootMessage(failure);
    };
  }

  /** Without user and password. */
  private static String shown(URI url) {
    return url.toString().replaceFirst("//[^/@]*@", "//");
  }
}
