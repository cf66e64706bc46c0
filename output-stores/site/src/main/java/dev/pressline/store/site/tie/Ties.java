package dev.pressline.store.site.tie;

import dev.pressline.core.enrichment.story.Series;
import dev.pressline.core.enrichment.story.SeriesPlace;
import dev.pressline.core.enrichment.story.Stories;
import dev.pressline.core.enrichment.story.StoryPost;
import dev.pressline.core.enrichment.subject.SubjectIndex;
import dev.pressline.core.post.PostId;
import dev.pressline.store.site.model.Hint;
import dev.pressline.store.site.model.PostCard;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What the listed posts of a site have to do with each other. It is the same for the same posts,
 * whichever came first.
 */
public final class Ties {
  private final Stories stories = new Stories();
  private final Series series = new Series();
  private final QuotedTitles quotes;
  private final SubjectIndex subjects = new SubjectIndex();

  /**
   * No posts yet.
   *
   * @param named whether a post other than the one given has the very title or file name of a hint
   */
  public Ties(BiPredicate<Hint, PostId> named) {
    this.quotes = new QuotedTitles(named);
  }

  /** The post is listed; what was known of it before no longer counts. */
  public void put(PostCard post) {
    stories.put(
        new StoryPost(
            post.id(),
            post.publishedAt(),
            post.traits().dated(),
            post.language(),
            post.title(),
            post.traits().names()));
    series.put(post.id(), post.title());
    quotes.put(post);
    subjects.put(post.id(), post.title(), post.language(), post.traits().pairs());
  }

  /** The post is no longer listed. */
  public void remove(PostId post) {
    stories.remove(post);
    series.remove(post);
    quotes.remove(post);
    subjects.remove(post);
  }

  /**
   * Brings everything up to date and names the posts whose pages may differ.
   *
   * @param renamed whether titles or addresses have changed
   */
  public Set<PostId> settle(boolean renamed) {
    Set<PostId> changed = new HashSet<>(stories.settle());
    changed.addAll(series.settle());
    changed.addAll(quotes.settle(renamed));
    changed.addAll(subjects.settle());
    return changed;
  }

  /** The posts whose pages may name this one. */
  public Set<PostId> naming(PostId post) {
    Set<PostId> naming = new HashSet<>(stories.alike(post));
    series
        .of(post)
        .ifPresent(
            place -> {
              place.previous().ifPresent(naming::add);
              place.next().ifPresent(naming::add);
            });
    naming.addAll(quotes.quoting(post));
    naming.addAll(subjects.speakingOf(post));
    return naming;
  }

  /** The report of which the post is the update. */
  public Optional<PostId> before(PostId post) {
    return stories.of(post).before().filter(other -> !series.areTogether(post, other));
  }

  /** The newest report of the same story, if it is newer than the post. */
  public Optional<PostId> newest(PostId post) {
    return stories.of(post).newest().filter(other -> !series.areTogether(post, other));
  }

  /** Where the post stands in its series. */
  public Optional<SeriesPlace> series(PostId post) {
    return series.of(post);
  }

  /** What the texts of posts say of other posts. */
  public SubjectIndex subjects() {
    return subjects;
  }

  /** The post whose title the hint quotes with slips. */
  public Optional<PostId> quoted(Hint hint, PostId by) {
    return quotes.meant(hint, by);
  }
}
