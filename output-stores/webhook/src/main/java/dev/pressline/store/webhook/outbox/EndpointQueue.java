package dev.pressline.store.webhook.outbox;

import dev.pressline.core.asset.Sha256;
import dev.pressline.core.post.PostId;
import dev.pressline.store.webhook.endpoint.Endpoint;
import dev.pressline.store.webhook.endpoint.EventType;
import dev.pressline.store.webhook.event.PostDocument;
import dev.pressline.store.webhook.outbox.KeyValues.Changes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What one endpoint is to be told, and whether it may be called. */
final class EndpointQueue {
  private final Endpoint endpoint;
  private final KeyValues state;
  private final Knowledge knowledge;
  private final Backlog backlog = new Backlog();
  private Condition condition;
  private long lastSequence;

  /** The queue as it is kept; what the endpoint's settings change of it is in {@link #begin}. */
  EndpointQueue(Endpoint endpoint, KeyValues state, Instant now) {
    this.endpoint = endpoint;
    this.state = state;
    this.knowledge = new Knowledge(endpoint, state);
    this.condition = Condition.of(endpoint, address(), now);
    load();
  }

  /** Takes in again what is kept, of which something may not have been written. */
  void load() {
    backlog.clear();
    state.scan(
        duePrefix(endpoint.name()),
        (post, bytes) -> {
          Due due = Due.read(bytes);
          backlog.put(new PostId(post), due);
          lastSequence = Math.max(lastSequence, due.sequence());
        });
    kept().ifPresent(it -> condition = it);
  }

  private Optional<Condition> kept() {
    return state.get(conditionKey(endpoint.name())).map(Condition::read);
  }

  private String address() {
    return Sha256.of(endpoint.url().toString().getBytes(StandardCharsets.UTF_8)).hex();
  }

  private static String conditionKey(String endpoint) {
    return Outbox.CONDITION + endpoint;
  }

  private static String duePrefix(String endpoint) {
    return "due/" + endpoint + "/";
  }

  /** Everything about an endpoint of the name is forgotten. */
  static void remove(String name, Changes changes) {
    changes.delete(conditionKey(name));
    changes.deleteAll(duePrefix(name));
    Knowledge.remove(name, changes);
  }

  /**
   * Compares the endpoint's settings with what they were: a new one, and one that is to be told
   * again, are told of the posts since then; one that was disabled is called again.
   */
  void begin(String posts, Instant now, Changes changes) {
    Optional<Condition> before = kept();
    if (before.isEmpty()) {
      keep(condition, changes);
      replay(posts, condition.since(), changes, now);
    } else if (!before.get().replayFrom().equals(endpoint.replayFrom().text())) {
      enable(endpoint.replayFrom().since(now), now, changes);
      replay(posts, condition.since(), changes, now);
    } else if (!before.get().address().equals(address())) {
      enable(before.get().since(), now, changes);
    }
  }

  private void keep(Condition changed, Changes changes) {
    condition = changed;
    changes.put(conditionKey(endpoint.name()), changed.bytes());
  }

  private void enable(Instant from, Instant now, Changes changes) {
    keep(condition.enabled(endpoint, address(), from), changes);
    backlog.all().forEach(entry -> put(entry.post(), entry.due().anew(now), changes));
  }

  /** Tells again of everything since then, as if the endpoint had never heard of it. */
  void replay(String posts, Instant from, Changes changes, Instant now) {
    state.scan(
        posts,
        (_, bytes) -> {
          PostDocument post = PostDocument.read(bytes);
          EventType type = Knowledge.type(post, Optional.empty());
          if (!post.isRefused() && !post.at().isBefore(from) && endpoint.wants(post.site(), type)) {
            knowledge.forget(post.id(), changes);
            put(post.id(), due(post, false, now), changes);
          }
        });
  }

  /** There is another version of a post, of which the endpoint may want to be told. */
  void offer(PostDocument post, Instant now, Changes changes) {
    if (isNews(post)) {
      put(post.id(), due(post, false, now), changes);
    } else {
      drop(post.id(), changes);
    }
  }

  private boolean isNews(PostDocument post) {
    Optional<Told> told = knowledge.of(post.id());
    // What was tried without success may have reached the endpoint all the same.
    boolean tried = backlog.find(post.id()).filter(due -> due.attempts() > 0).isPresent();
    boolean known = told.isPresent() || tried;
    boolean same = !tried && told.filter(it -> it.digest().equals(post.digest())).isPresent();
    return !same
        && (known || !post.isRefused() && !post.at().isBefore(condition.since()))
        && endpoint.wants(post.site(), Knowledge.type(post, told));
  }

  /**
   * The log has been read whole. The endpoint is told of the posts that it believes to be live and
   * that are not there any more.
   */
  void forgetAllBut(Predicate<PostId> known, Instant now, Changes changes) {
    knowledge.believedLive(
        head -> {
          if (!known.test(head.id()) && endpoint.wants(head.site(), EventType.POST_WITHDRAWN)) {
            put(head.id(), due(head.gone(), true, now), changes);
          }
        });
  }

  private Due due(PostDocument post, boolean forgotten, Instant now) {
    return backlog
        .find(post.id())
        .map(due -> due.of(post.digest(), forgotten, now))
        .orElseGet(() -> new Due(++lastSequence, now, post.digest(), forgotten, 0, now));
  }

  private void put(PostId post, Due due, Changes changes) {
    backlog.put(post, due);
    changes.put(duePrefix(endpoint.name()) + post.value(), due.bytes());
  }

  private void drop(PostId post, Changes changes) {
    if (backlog.find(post).isPresent()) {
      backlog.remove(post);
      changes.delete(duePrefix(endpoint.name()) + post.value());
    }
  }

  /**
   * What the endpoint is to be told now, if there is something; that it is tried is noted.
   *
   * @param held the version of a post that the log has
   */
  Optional<Parcel> next(Function<PostId, Optional<PostDocument>> held, Instant now) {
    Changes changes = new Changes();
    Optional<Parcel> parcel = Optional.empty();
    while (parcel.isEmpty() && nextAt().filter(at -> !at.isAfter(now)).isPresent()) {
      Backlog.Entry entry = backlog.first().orElseThrow();
      parcel = parcel(entry, held);
      if (parcel.isPresent()) {
        put(entry.post(), entry.due().attempted(), changes);
      } else {
        drop(entry.post(), changes);
      }
    }
    if (!changes.isEmpty()) {
      state.write(changes, false);
    }
    return parcel;
  }

  /** Empty when the endpoint does not want it any more, because of what it was told meanwhile. */
  private Optional<Parcel> parcel(
      Backlog.Entry entry, Function<PostId, Optional<PostDocument>> held) {
    Optional<Told> told = knowledge.of(entry.post());
    Optional<PostDocument> post =
        entry.due().forgotten() ? told.map(it -> it.head().gone()) : held.apply(entry.post());
    String before = told.map(Told::digest).orElse("");
    return post.map(it -> new Parcel(endpoint, it, Knowledge.type(it, told), before))
        .filter(it -> endpoint.wants(it.post().site(), it.type()));
  }

  /** When the endpoint is called next; empty when there is nothing to tell, or it is disabled. */
  Optional<Instant> nextAt() {
    Optional<Instant> due = backlog.first().map(entry -> entry.due().next());
    return condition
        .opensAt()
        .flatMap(opens -> due.map(next -> next.isAfter(opens) ? next : opens));
  }

  /** Notes what came of a call. */
  Verdict settle(Parcel parcel, Outcome outcome, Retries.Now retries) {
    Changes changes = new Changes();
    Verdict verdict =
        switch (outcome) {
          case Outcome.Taken() -> taken(parcel.post(), retries.now(), changes);
          case Outcome.Unwanted() -> disable("answered 410 Gone", retries.now(), changes);
          case Outcome.Failed failed -> failed(parcel.post(), failed, retries, changes);
        };
    state.write(changes, false);
    return verdict;
  }

  private Verdict taken(PostDocument post, Instant now, Changes changes) {
    boolean recovered = condition.failures() > 0;
    knowledge.note(post, changes);
    Optional<Due> due = backlog.find(post.id());
    if (due.filter(it -> it.digest().equals(post.digest())).isPresent()) {
      drop(post.id(), changes);
    } else {
      due.ifPresent(newer -> put(post.id(), newer.anew(now), changes));
    }
    keep(condition.succeeded(now), changes);
    return recovered ? Verdict.RECOVERED : Verdict.TAKEN;
  }

  private Verdict disable(String reason, Instant now, Changes changes) {
    keep(condition.disabled(reason, now), changes);
    return Verdict.DISABLED;
  }

  private Verdict failed(
      PostDocument post, Outcome.Failed failed, Retries.Now retries, Changes changes) {
    Optional<Instant> opens = retries.after(condition.failures() + 1, failed.pause());
    if (opens.isEmpty()) {
      return disable(failed.reason(), retries.now(), changes);
    }
    keep(condition.failed(failed.reason(), opens.get()), changes);
    Optional<Due> due = backlog.find(post.id()).filter(it -> it.digest().equals(post.digest()));
    if (due.isEmpty()) {
      return Verdict.FAILED;
    }
    Optional<Instant> again = retries.after(due.get().attempts(), failed.pause());
    if (again.isEmpty()) {
      drop(post.id(), changes);
      return Verdict.GIVEN_UP;
    }
    put(post.id(), due.get().at(again.get()), changes);
    return Verdict.FAILED;
  }

  EndpointReport report() {
    return new EndpointReport(
        endpoint.name(),
        backlog.size(),
        backlog.oldest(),
        condition.failures(),
        nextAt(),
        condition.lastSuccess(),
        condition.lastFailure(),
        condition.disabledAt());
  }
}
