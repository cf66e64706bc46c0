package dev.pressline.store.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.asset.AssetStore;
import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.asset.Sha256;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.post.Body;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.Citation;
import dev.pressline.core.post.LinkHint;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.text.TextStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Posts each of which has a word of its own in everything it says, so that it can be looked for.
 */
final class MarkedPosts {
  private MarkedPosts() {}

  /** The word: letters only, so that slugs and keys hold it as it is. */
  static String word(PostId post) {
    StringBuilder word = new StringBuilder("quokka");
    post.value().chars().filter(Character::isDigit).forEach(c -> word.append((char) (c + 49)));
    return word.append("wombat").toString();
  }

  /** The same publication, saying its word wherever a publication can say something. */
  static Publication marked(Publication post) {
    return new Publication(
        post.postId(),
        post.site(),
        post.revision(),
        post.state(),
        post.permalink(),
        post.url(),
        post.formerPermalinks(),
        post.publishedAt(),
        content(post),
        html(post),
        enrichment(post));
  }

  /** The next revision, which takes it off; the text is in it still, and is not to be kept. */
  static Publication withdrawn(Publication post, Withdrawal withdrawal) {
    return new Publication(
        post.postId(),
        post.site(),
        new Revision(post.revision().value() + 1),
        new Publication.State.Withdrawn(withdrawal),
        post.permalink(),
        post.url(),
        post.formerPermalinks(),
        post.publishedAt(),
        post.content(),
        post.html(),
        post.enrichment());
  }

  /** Makes the picture of the post known. */
  static void putPictureInto(AssetStore assets, PostId post) throws IOException {
    byte[] bytes = word(post).getBytes(UTF_8);
    assets.put(Sha256.of(bytes), new ByteArrayInputStream(bytes), bytes.length);
  }

  /** Files below the folders that say the word, in their names or in their bytes. */
  static List<String> filesSaying(String word, List<Path> folders) throws IOException {
    List<String> files = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> walk = Files.walk(folder)) {
        for (Path path : walk.toList()) {
          boolean named = folder.relativize(path).toString().contains(word);
          if (named || (Files.isRegularFile(path) && says(path, word))) {
            files.add(path.toString());
          }
        }
      }
    }
    return files;
  }

  private static boolean says(Path file, String word) throws IOException {
    String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
    return bytes.toLowerCase(Locale.ROOT).contains(word);
  }

  private static String html(Publication post) {
    String word = word(post.postId());
    return post.html()
        + "<p>%1$s said <a data-by=\"author\" href=\"/%1$s-nowhere/\">%1$s</a> %1$s</p>"
            .formatted(word);
  }

  private static PostContent content(Publication post) {
    PostContent content = post.content();
    String word = word(post.postId());
    byte[] picture = word.getBytes(UTF_8);
    return new PostContent(
        content.title() + " " + word,
        content.slug(),
        content.permalink(),
        content.aliases(),
        content.language(),
        with(content.authors(), word + " person"),
        content.dates(),
        with(content.categories(), CategoryPath.of(word + " shelf", "deep")),
        with(content.tags(), word),
        new Body(html(post), TextStream.of(html(post)), html(post), SourceFormat.HTML),
        Optional.of(word + ".md"),
        Optional.of("https://elsewhere.example/" + word + ".png"),
        Optional.empty(),
        Optional.of("About " + word),
        List.of(new Citation(Optional.of(word), word, Optional.empty())),
        with(content.linkHints(), new LinkHint("also read", word, Optional.empty(), 0)),
        content.extra(),
        content.visibility(),
        with(
            content.assets(),
            PostAsset.at(word + ".png", Sha256.of(picture), picture.length, "image/png")),
        content.contentHash());
  }

  private static Enrichment enrichment(Publication post) {
    Enrichment found = post.enrichment();
    String word = word(post.postId());
    return new Enrichment(
        found.enricherVersion(),
        found.level(),
        found.language(),
        found.wordCount(),
        found.readingTimeSeconds(),
        "Summary of " + word,
        with(
            found.tags(),
            new EnrichedTag(word + " found", word + "-found", Origin.KEYPHRASE, 1, List.of())),
        found.links(),
        found.entities(),
        found.related(),
        found.degraded());
  }

  private static <T> List<T> with(List<T> list, T more) {
    return Stream.concat(list.stream(), Stream.of(more)).toList();
  }
}
