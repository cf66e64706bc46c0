package dev.pressline.ingest.door.web;

import dev.pressline.core.draft.Draft;
import dev.pressline.core.draft.SourceBytes;
import dev.pressline.ingest.door.access.Grant;
import dev.pressline.ingest.door.problem.Problem;
import dev.pressline.ingest.door.problem.ProblemException;
import dev.pressline.ingest.door.problem.ProblemKind;
import dev.pressline.ingest.door.request.Address;
import dev.pressline.ingest.door.request.DraftReading;
import dev.pressline.ingest.door.request.Wishes;
import dev.pressline.ingest.door.submission.Door;
import dev.pressline.ingest.door.submission.Entrance;
import dev.pressline.ingest.door.submission.Order;
import dev.pressline.ingest.door.submission.Taken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Many drafts, one a line, each answered by a line in the same order.
 *
 * <p>Lines are read no faster than the log takes them. A line that is wrong harms no other; when
 * the log itself does not answer, nothing further is read.
 */
@RestController
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class BatchRoute {
  private static final Logger LOG = LoggerFactory.getLogger(BatchRoute.class);

  static final String PATH = "/api/v1/drafts:batch";
  static final String NDJSON = "application/x-ndjson";

  private final Visitor visitor;
  private final Entrance entrance;
  private final DraftReading reading;
  private final Door door;

  BatchRoute(Visitor visitor, Entrance entrance, DraftReading reading, Door door) {
    this.visitor = visitor;
    this.entrance = entrance;
    this.reading = reading;
    this.door = door;
  }

  /** Submits every line of the body. */
  @PostMapping(path = PATH, consumes = NDJSON)
  void submit(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Grant grant = visitor.grantOf(request);
    Wishes wishes = visitor.wishesOf(request);
    if (wishes.expected().isPresent()) {
      throw new ProblemException(
          Problem.of(ProblemKind.PARAMETER_UNREADABLE, "A batch has no one revision to match.")
              .withRemedy("Send drafts with If-Match one by one."));
    }
    response.setContentType(NDJSON);
    BatchAnswers answers = new BatchAnswers(response.getOutputStream());
    try {
      answerAll(new Lines(request.getInputStream(), JsonLimit.of(reading)), answers, grant, wishes);
    } catch (IOException e) {
      // Answers are on their way already, so no problem can be told any more.
      LOG.atInfo().addKeyValue("reason", e.toString()).log("Batch ended early");
    }
    answers.writeAll();
  }

  private void answerAll(Lines lines, BatchAnswers answers, Grant grant, Wishes wishes)
      throws IOException {
    Optional<Lines.Line> line = lines.next();
    while (line.isPresent() && !answers.logIsAway()) {
      answers.add(line.get().number(), taken(grant, wishes, line.get()));
      if (lines.areAllRead()) {
        answers.writeAll();
      }
      line = lines.next();
    }
  }

  /** What becomes of one line; a line that is wrong has failed already. */
  private CompletableFuture<Taken> taken(Grant grant, Wishes wishes, Lines.Line line) {
    try {
      visitor.countSlowly(grant);
      try (Entrance.Place _ = entrance.enter()) {
        return door.submit(new Order(grant, draft(grant, line), wishes.ofLine(line.number())));
      }
    } catch (ProblemException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private Draft draft(Grant grant, Lines.Line line) {
    return switch (line) {
      case Lines.Line.Whole(_, SourceBytes bytes) -> {
        Draft draft = reading.ofJson(bytes.toByteArray(), grant.name());
        visitor.mayEnter(grant, Address.of(draft.postId().value()).site());
        yield draft;
      }
      case Lines.Line.TooLong _ ->
          throw ProblemException.of(
              ProblemKind.BODY_TOO_LARGE,
              "The line has more than %d bytes.".formatted(JsonLimit.of(reading)));
    };
  }
}
