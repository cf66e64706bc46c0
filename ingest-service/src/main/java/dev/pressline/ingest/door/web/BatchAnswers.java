package dev.pressline.ingest.door.web;

import dev.pressline.ingest.door.problem.Problem;
import dev.pressline.ingest.door.problem.ProblemException;
import dev.pressline.ingest.door.problem.ProblemKind;
import dev.pressline.ingest.door.submission.Taken;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Writes what becomes of the lines of a batch, in their order; belongs to one request. */
final class BatchAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(BatchAnswers.class);

  /** Lines on their way at once: enough to keep the log busy. */
  private static final int WINDOW = 64;

  private static final JsonMapper MAPPER = new JsonMapper();

  private final OutputStream stream;
  private final Queue<Pending> pending = new ArrayDeque<>();
  private boolean logIsAway;

  private record Pending(long line, CompletableFuture<Taken> taken) {}

  BatchAnswers(OutputStream stream) {
    this.stream = stream;
  }

  /** Answers a line when it is its turn; waits when too many are on their way. */
  void add(long line, CompletableFuture<Taken> taken) throws IOException {
    pending.add(new Pending(line, taken));
    while (!pending.isEmpty() && (pending.size() > WINDOW || pending.peek().taken().isDone())) {
      write(pending.remove());
    }
  }

  /** Waits for every line on its way and lets the client have all answers. */
  void writeAll() throws IOException {
    while (!pending.isEmpty()) {
      write(pending.remove());
    }
    stream.flush();
  }

  /** Whether a draft was not taken because the log does not answer: others would not be either. */
  boolean logIsAway() {
    return logIsAway;
  }

  private void write(Pending one) throws IOException {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("line", one.line());
    answer.putAll(members(one));
    stream.write(MAPPER.writeValueAsBytes(answer));
    stream.write('\n');
  }

  private Map<String, Object> members(Pending one) {
    try {
      AnswerJson answer = AnswerJson.of(DraftRoutes.joined(one.taken()));
      Map<String, Object> members = new LinkedHashMap<>();
      members.put("status", answer.status());
      members.putAll(answer.members());
      return members;
    } catch (ProblemException e) {
      logIsAway |= e.problem().kind() == ProblemKind.LOG_UNAVAILABLE;
      return problem(e.problem());
    } catch (RuntimeException e) {
      LOG.atError().setCause(e).log("Line of a batch failed");
      return problem(Problem.of(ProblemKind.INTERNAL, "The line could not be answered."));
    }
  }

  private static Map<String, Object> problem(Problem problem) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("status", problem.kind().status());
    members.put("problem", problem.members());
    return members;
  }
}
