package dev.pressline.core.enrichment.related;

import dev.pressline.core.enrichment.RelatedPost;
import dev.pressline.core.enrichment.Relatedness.Subject;
import java.util.List;

/** What is known of the posts already published. */
@FunctionalInterface
public interface RelatedPosts {
  /** Nothing is known. */
  RelatedPosts NONE = (_, _, _) -> List.of();

  /** The live posts of the site closest to the subject, itself left out, closest first. */
  List<RelatedPost> related(String site, Subject subject, int limit);
}
