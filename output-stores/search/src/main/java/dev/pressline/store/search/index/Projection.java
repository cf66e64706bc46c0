package dev.pressline.store.search.index;

import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.Publication;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** From a publication to what the index keeps of it. A withdrawn text is not kept at all. */
public final class Projection {
  private static final String UNKNOWN_LANGUAGE = "und";

  private Projection() {}

  /** What the index keeps of the publication. */
  public static HeldPost of(Publication publication) {
    return new HeldPost(
        publication.postId(),
        publication.revision(),
        publication.enrichment().level(),
        showing(publication));
  }

  private static Showing showing(Publication publication) {
    return switch (publication.state()) {
      case Publication.State.Live _ -> live(publication);
      case Publication.State.Withdrawn(Withdrawal.Redirect(String target)) ->
          moved(publication, sound(target));
      case Publication.State.Withdrawn(Withdrawal.Gone _) -> new Showing.Gone();
      // Its page stays for those who know the address; nobody shall come upon it.
      case Publication.State.Withdrawn(Withdrawal.Notice _) -> new Showing.Gone();
    };
  }

  private static Showing moved(Publication publication, String target) {
    List<String> addresses = new ArrayList<>();
    addresses.add(publication.permalink());
    addresses.addAll(publication.formerPermalinks());
    return new Showing.Moved(
        sound(publication.site()),
        sound(addresses).stream().filter(TermLimit::allows).toList(),
        target);
  }

  private static Showing live(Publication publication) {
    LivePost post = post(publication);
    return TermLimit.refusal(post)
        .<Showing>map(Showing.Refused::new)
        .orElseGet(() -> new Showing.Live(post));
  }

  private static LivePost post(Publication publication) {
    PostContent content = publication.content();
    return new LivePost(
        sound(publication.site()),
        sound(publication.permalink()),
        sound(publication.url()),
        sound(publication.formerPermalinks()),
        sound(content.title()),
        sound(content.body().text()),
        sound(content.excerpt().orElse(publication.enrichment().excerpt())),
        language(content.language().orElse(""))
            .or(() -> language(publication.enrichment().language()))
            .orElse(""),
        publication.publishedAt(),
        sound(content.authors()).stream().filter(Predicate.not(String::isBlank)).toList(),
        content.categories().stream().map(path -> new CategoryPath(sound(path.names()))).toList(),
        tags(content.tags(), publication.enrichment().tags()));
  }

  private static List<PostTag> tags(List<String> byAuthor, List<EnrichedTag> added) {
    List<PostTag> tags = new ArrayList<>();
    byAuthor.forEach(label -> tags.add(new PostTag(sound(label), true)));
    added.forEach(tag -> tags.add(new PostTag(sound(tag.label()), false)));
    tags.removeIf(tag -> tag.label().isBlank());
    return tags;
  }

  /** In canonical form; empty when it names no language. */
  private static Optional<String> language(String declared) {
    String tag = Locale.forLanguageTag(declared.strip().replace('_', '-')).toLanguageTag();
    return Optional.of(tag).filter(known -> !known.equals(UNKNOWN_LANGUAGE));
  }

  private static List<String> sound(List<String> texts) {
    return texts.stream().map(Projection::sound).toList();
  }

  /** Halves of surrogate pairs cannot be kept in UTF-8; they become question marks. */
  private static String sound(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
