package dev.pressline.store.opensearch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.Publication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** From a publication to its document. A withdrawn text is not part of it. */
final class PostJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BETWEEN_NAMES = " / ";

  private PostJson() {}

  static ObjectNode of(Publication publication) {
    ObjectNode post = version(publication);
    switch (publication.state()) {
      case Publication.State.Live _ -> addLive(post, publication);
      case Publication.State.Withdrawn(Withdrawal.Redirect(String target)) -> {
        post.put(Names.STATE, Names.MOVED);
        addPlace(post, publication);
        post.put(Names.TARGET, target);
      }
      case Publication.State.Withdrawn(Withdrawal.Gone _) -> post.put(Names.STATE, Names.GONE);
      // Its page stays for those who know the address; nobody shall come upon it.
      case Publication.State.Withdrawn(Withdrawal.Notice _) -> post.put(Names.STATE, Names.GONE);
    }
    return sound(post);
  }

  /** As the cluster will give it back: halves of surrogate pairs cannot be kept in UTF-8. */
  private static ObjectNode sound(ObjectNode post) {
    try {
      return (ObjectNode) JSON.readTree(post.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("memory refused to be read", e);
    }
  }

  private static ObjectNode version(Publication publication) {
    return JSON.createObjectNode()
        .put(Names.ID, publication.postId().value())
        .put(Names.REVISION, publication.revision().value())
        .put(Names.LEVEL, publication.enrichment().level());
  }

  private static void addPlace(ObjectNode post, Publication publication) {
    post.put(Names.SITE, publication.site());
    post.put(Names.PERMALINK, publication.permalink());
    addAll(post.putArray(Names.FORMER), publication.formerPermalinks());
  }

  private static void addLive(ObjectNode post, Publication publication) {
    PostContent content = publication.content();
    post.put(Names.STATE, Names.LIVE);
    addPlace(post, publication);
    post.put(Names.URL, publication.url());
    post.put(Names.EXCERPT, content.excerpt().orElse(publication.enrichment().excerpt()));
    post.put(Names.PUBLISHED_AT, publication.publishedAt().toString());
    String language = content.language().orElse(publication.enrichment().language());
    post.put(Names.LANGUAGE, language);
    List<String> categories =
        content.categories().stream()
            .map(path -> String.join(BETWEEN_NAMES, path.names()))
            .toList();
    List<String> tags =
        Stream.concat(
                content.tags().stream(),
                publication.enrichment().tags().stream().map(EnrichedTag::label))
            .distinct()
            .toList();
    addAll(post.putArray(Names.AUTHORS), content.authors());
    addAll(post.putArray(Names.CATEGORIES), categories);
    addAll(post.putArray(Names.TAGS), tags);
    List<String> labels = new ArrayList<>(tags);
    labels.addAll(categories);
    labels.addAll(content.authors());
    addWords(post, language, content, String.join("\n", labels));
  }

  /** What is cut by the language's analyzer is the same text, under another name. */
  private static void addWords(
      ObjectNode post, String language, PostContent content, String labels) {
    Optional<String> code = Languages.code(language);
    for (String[] words :
        List.of(
            new String[] {Names.TITLE, content.title()},
            new String[] {Names.TEXT, content.body().text()},
            new String[] {Names.LABELS, labels})) {
      post.put(words[0], words[1]);
      code.ifPresent(known -> post.put(Names.by(known, words[0]), words[1]));
    }
  }

  private static void addAll(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }
}
