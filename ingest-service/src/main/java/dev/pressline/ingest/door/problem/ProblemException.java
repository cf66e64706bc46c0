package dev.pressline.ingest.door.problem;

/** Ends a request from any depth; never leaves the door, which answers with the problem. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  /** Ends the request because of the problem. */
  public ProblemException(Problem problem) {
    super(problem.kind().name() + ": " + problem.detail(), null, false, false);
    this.problem = problem;
  }

  /** Ends the request with the usual remedy. */
  public static ProblemException of(ProblemKind kind, String detail) {
    return new ProblemException(Problem.of(kind, detail));
  }

  /** What to answer. */
  public Problem problem() {
    return problem;
  }
}
