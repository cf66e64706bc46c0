package dev.pressline.enrich.view;

import dev.pressline.core.enrichment.RelatedPost;
import dev.pressline.core.enrichment.Relatedness.Subject;
import dev.pressline.core.enrichment.related.RelatedPosts;
import dev.pressline.core.enrichment.related.TaggedPosts;
import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.publication.Publication.State;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** The live posts by their tags, changed by the view's thread and read by those of the stage. */
final class TaggedPostsProjection implements Projection<Publication>, RelatedPosts {
  private final TaggedPosts posts = new TaggedPosts();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  @Override
  public void apply(String key, Optional<Publication> value) {
    Optional<Publication> live = value.filter(post -> post.state() instanceof State.Live);
    lock.writeLock().lock();
    try {
      live.ifPresentOrElse(this::put, () -> posts.remove(new PostId(key)));
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void put(Publication publication) {
    Subject subject =
        Subject.of(
            publication.postId(),
            publication.publishedAt(),
            publication.content(),
            publication.enrichment().tags());
    posts.put(publication.site(), subject, publication.content().title(), publication.permalink());
  }

  @Override
  public List<RelatedPost> related(String site, Subject subject, int limit) {
    return reading(() -> posts.related(site, subject, limit));
  }

  @Override
  public int size() {
    return reading(posts::size);
  }

  private <T> T reading(Supplier<T> question) {
    Lock reading = lock.readLock();
    reading.lock();
    try {
      return question.get();
    } finally {
      reading.unlock();
    }
  }
}
