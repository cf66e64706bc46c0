package dev.pressline.ingest.door.request;

import dev.pressline.core.post.Withdrawal;
import dev.pressline.ingest.door.problem.ProblemException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the query of a request says about the draft in its body.
 *
 * @param sourcePath path of the source, with {@code /}
 * @param publishAt not shown before
 * @param expiresAt withdrawn then
 * @param submitter for people to read
 */
public record Parameters(
    Optional<String> sourcePath,
    Optional<Instant> publishAt,
    Optional<Instant> expiresAt,
    Optional<String> submitter) {
  /** No query, only somebody who submits. */
  public static Parameters by(String submitter) {
    return new Parameters(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(submitter));
  }

  /**
   * What the query says.
   *
   * @param query the first value of a parameter, empty when it is not there
   * @throws ProblemException when a value cannot be read
   */
  public static Parameters of(Function<String, Optional<String>> query) {
    Wording wording = Wording.OF_PARAMETERS;
    return new Parameters(
        query.apply("sourcePath"),
        query.apply("publishAt").map(value -> wording.instant("publishAt", value)),
        query.apply("expiresAt").map(value -> wording.instant("expiresAt", value)),
        query.apply("submitter"));
  }

  /**
   * How the query wants the post to be withdrawn.
   *
   * @param query as above
   * @throws ProblemException when it says so in no way we know
   */
  public static Withdrawal withdrawal(Function<String, Optional<String>> query) {
    return Wording.OF_PARAMETERS.withdrawal(query.apply("kind"), query.apply("target"));
  }
}
