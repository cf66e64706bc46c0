package dev.pressline.ingest.door.web;

import dev.pressline.core.post.Warning;
import dev.pressline.core.publication.Receipt;
import dev.pressline.core.verdict.Outcome;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.core.verdict.Verdict;
import dev.pressline.ingest.door.problem.Problem;
import dev.pressline.ingest.door.problem.ProblemException;
import dev.pressline.ingest.door.problem.ProblemKind;
import dev.pressline.ingest.door.submission.Taken;
import dev.pressline.wire.PipelineTopics;
import dev.pressline.wire.client.Settlement;
import dev.pressline.wire.client.Ticket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is answered about a draft.
 *
 * @param status HTTP's
 * @param members of the JSON object
 */
record AnswerJson(int status, Map<String, Object> members) {
  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final Set<Outcome> SHOWN = Set.of(Outcome.PUBLISHED, Outcome.UNCHANGED);

  /**
   * The answer to a draft that the log has.
   *
   * @throws ProblemException when it was refused, or was not live in time
   */
  static AnswerJson of(Taken taken) {
    Ticket ticket = taken.ticket();
    return switch (taken) {
      case Taken.Only _ -> new AnswerJson(ACCEPTED, ticketMembers(ticket));
      case Taken.AndWaited(_, var time) ->
          throw new ProblemException(
              withTicket(
                  Problem.of(
                      ProblemKind.NOT_LIVE_YET,
                      "The pipeline has said nothing within %d ms.".formatted(time.toMillis())),
                  ticket));
      case Taken.AndSettled(_, Settlement settlement) -> settled(ticket, settlement);
    };
  }

  /** Where the draft stands, in a word: {@code topic-partition@offset}. */
  static String tracking(Ticket ticket) {
    var position = ticket.position();
    return position.topic() + "-" + position.partition() + "@" + position.offset();
  }

  private static AnswerJson settled(Ticket ticket, Settlement settlement) {
    return switch (settlement) {
      case Settlement.Accepted(Verdict verdict, var receipt) -> {
        Map<String, Object> members = ticketMembers(ticket);
        members.put("outcome", verdict.outcome().name());
        members.put("live", SHOWN.contains(verdict.outcome()));
        members.put("message", verdict.message());
        receipt.flatMap(Receipt::url).or(verdict::url).ifPresent(url -> members.put("url", url));
        receipt.ifPresent(stored -> members.put("storedAt", stored.storedAt().toString()));
        verdict.dueAt().ifPresent(due -> members.put("dueAt", due.toString()));
        members.put("warnings", warnings(verdict.warnings()));
        yield new AnswerJson(OK, members);
      }
      case Settlement.Refused(Rejection rejection) ->
          throw new ProblemException(withTicket(refused(rejection), ticket));
      case Settlement.DeadLettered(String topic, String message) ->
          throw new ProblemException(
              withTicket(
                  Problem.of(
                      ProblemKind.DEAD_LETTERED,
                      "The record is in %s: %s".formatted(topic, message)),
                  ticket));
    };
  }

  private static Problem refused(Rejection rejection) {
    Refusal refusal = rejection.refusal();
    Problem problem =
        Problem.of(ProblemKind.DRAFT_REJECTED, refusal.message())
            .with("code", refusal.code())
            .with("stage", rejection.stage())
            .with("line", refusal.place().line())
            .with("column", refusal.place().column());
    Problem placed =
        rejection.sourcePath().map(path -> problem.with("sourcePath", path)).orElse(problem);
    return refusal.hint().map(placed::withRemedy).orElse(placed);
  }

  private static Problem withTicket(Problem problem, Ticket ticket) {
    Problem told = problem;
    for (Map.Entry<String, Object> member : ticketMembers(ticket).entrySet()) {
      told = told.with(member.getKey(), member.getValue());
    }
    return told;
  }

  /** The revision is a string: it is larger than the integers that JavaScript can hold. */
  private static Map<String, Object> ticketMembers(Ticket ticket) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", ticket.postId().value());
    members.put("site", PipelineTopics.siteOf(ticket.postId()));
    members.put("revision", String.valueOf(ticket.revision().value()));
    members.put(
        "position",
        Map.of(
            "topic", ticket.position().topic(),
            "partition", ticket.position().partition(),
            "offset", ticket.position().offset()));
    return members;
  }

  private static List<Map<String, Object>> warnings(List<Warning> warnings) {
    return warnings.stream()
        .map(
            warning ->
                Map.<String, Object>of(
                    "code", warning.code(),
                    "message", warning.message(),
                    "line", warning.place().line(),
                    "column", warning.place().column()))
        .toList();
  }
}
