package dev.pressline.store.postgres;

import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.PostVersion;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.Holding;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.postgres.rows.PostRows;
import java.util.Optional;

/**
 * The version of a post that the tables hold.
 *
 * @param refusal why it is not shown although it should be
 */
record Held(PostId id, PostVersion version, PostRows.State state, Optional<Refusal> refusal) {
  static Held of(PostRows rows) {
    return new Held(rows.id(), rows.version(), rows.state(), rows.refusal());
  }

  /** What is told of it. */
  Holding holding() {
    return refusal
        .map(why -> Holding.refused(id, version, why))
        .orElseGet(() -> Holding.of(id, version, state == PostRows.State.LIVE));
  }

  StoreAnswer answer(PostgresStoreSettings settings) {
    return refusal
        .<StoreAnswer>map(why -> new StoreAnswer.Refused(id, version.revision(), why))
        .orElseGet(
            () ->
                new StoreAnswer.Stored(
                    id,
                    version.revision(),
                    version.level(),
                    state == PostRows.State.LIVE,
                    state.hasText()
                        ? Optional.of(settings.placeOf(id.value()))
                        : Optional.empty()));
  }
}
