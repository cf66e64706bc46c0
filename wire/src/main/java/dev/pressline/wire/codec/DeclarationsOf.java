package dev.pressline.wire.codec;

import dev.pressline.contracts.Declarations;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.PostDates;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an author declared in a publication; mostly nothing, which the contract writes as null. */
record DeclarationsOf(Optional<Declarations> contract) {
  private static final Declarations NOTHING =
      new Declarations(null, List.of(), null, null, null, null, null);

  static @Nullable Declarations encode(PostContent content) {
    Declarations declared =
        new Declarations(
            content.permalink().orElse(null),
            content.aliases(),
            content.language().orElse(null),
            content.dates().published().orElse(null),
            content.dates().publishAt().orElse(null),
            content.dates().expiresAt().orElse(null),
            content.excerpt().orElse(null));
    return declared.equals(NOTHING) ? null : declared;
  }

  Optional<String> permalink() {
    return contract.map(Declarations::getPermalink);
  }

  List<String> aliases() {
    return contract.map(Declarations::getAliases).orElse(List.of());
  }

  Optional<String> language() {
    return contract.map(Declarations::getLanguage);
  }

  Optional<String> excerpt() {
    return contract.map(Declarations::getExcerpt);
  }

  PostDates dates(Optional<Instant> updated) {
    return new PostDates(
        contract.map(Declarations::getDate),
        updated,
        contract.map(Declarations::getPublishAt),
        contract.map(Declarations::getExpiresAt));
  }
}
