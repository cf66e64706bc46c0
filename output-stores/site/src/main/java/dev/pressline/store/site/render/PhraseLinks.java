package dev.pressline.store.site.render;

import dev.pressline.core.enrichment.TextRange;
import dev.pressline.core.enrichment.Zones;
import dev.pressline.core.enrichment.subject.SubjectLink;
import dev.pressline.core.post.PostId;
import dev.pressline.core.text.TextStream;
import dev.pressline.store.site.model.PostBody;
import dev.pressline.store.site.model.PostCard;
import dev.pressline.store.site.view.SiteReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the words of a post that other posts of the site are about. */
final class PhraseLinks {
  private static final int WORDS_PER_LINK = 200;

  private final SiteReader site;
  private final PostCard post;
  private final PostBody body;

  PhraseLinks(SiteReader site, PostCard post, PostBody body) {
    this.site = site;
    this.post = post;
    this.body = body;
  }

  /**
   * Those in the post's text: in prose, one for each post that the text does not lead to already,
   * and one for each {@value #WORDS_PER_LINK} words at most.
   */
  List<PhraseLink> in(String html) {
    if (!site.maySpeakOfOthers(post)) {
      return List.of();
    }
    TextStream stream = TextStream.parse(html);
    String text = stream.text();
    Set<PostId> linked = linked();
    return site.subjects(post, text, Zones.of(stream)).stream()
        .filter(link -> !linked.contains(link.target()))
        .map(link -> phrase(link, text))
        .filter(
            phrase -> body.unlinked().stream().noneMatch(phrase.range().exact()::equalsIgnoreCase))
        .limit((body.wordCount() + WORDS_PER_LINK - 1) / WORDS_PER_LINK)
        .toList();
  }

  private PhraseLink phrase(SubjectLink link, String text) {
    String words = text.substring(link.start(), link.end());
    return new PhraseLink(
        post, new TextRange(link.start(), link.end(), words, "", ""), site.post(link.target()));
  }

  private Set<PostId> linked() {
    return Stream.concat(
            post.links().stream().flatMap(link -> site.postAt(link.path()).stream()),
            post.hints().stream().flatMap(hint -> site.meant(hint, post.id()).stream()))
        .map(PostCard::id)
        .collect(Collectors.toSet());
  }
}
