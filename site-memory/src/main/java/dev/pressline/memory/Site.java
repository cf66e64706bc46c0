package dev.pressline.memory;

import dev.pressline.core.enrichment.RelatedPost;
import dev.pressline.core.enrichment.related.Neighbourhood;
import dev.pressline.core.enrichment.related.SitePost;
import dev.pressline.core.enrichment.related.VocabularyTag;
import dev.pressline.core.post.PostId;
import dev.pressline.core.site.Slug;
import dev.pressline.memory.index.Neighbour;
import dev.pressline.memory.index.PostFacts;
import dev.pressline.memory.index.SiteIndex;
import dev.pressline.memory.vocabulary.TagEvidence;
import dev.pressline.memory.vocabulary.Vocabulary;
import dev.pressline.memory.words.TagKeys;
import dev.pressline.memory.words.Words;
import java.io.Closeable;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Version;

/** What is known of one site. Changed by one thread, asked by many. */
final class Site implements Closeable {
  /** The name under which an index notes what it was written by. */
  static final String FORMAT = "format";

  /** Another Lucene may make other words of a text; then everything is read again. */
  static final String CURRENT_FORMAT = "1, Lucene " + Version.LATEST;

  private static final int MAX_TAGS = 20;
  private static final Comparator<VocabularyTag> LIKELIEST_FIRST =
      Comparator.comparingDouble(VocabularyTag::probability)
          .reversed()
          .thenComparing(VocabularyTag::slug);

  private final SiteIndex index;
  private final Vocabulary vocabulary = new Vocabulary();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final MemorySettings settings;

  /** A site of which nothing is known yet. */
  Site(Directory directory, MemorySettings settings) throws IOException {
    this(new SiteIndex(directory), settings);
  }

  private Site(SiteIndex index, MemorySettings settings) {
    this.index = index;
    this.settings = settings;
  }

  /**
   * The site as it was kept in the directory.
   *
   * @throws IOException when it was kept by another version or cannot be read
   */
  static Site kept(Directory directory, MemorySettings settings) throws IOException {
    Site site = new Site(directory, settings);
    try {
      site.recall();
      return site;
    } catch (IOException | RuntimeException e) {
      site.close();
      throw e;
    }
  }

  private void recall() throws IOException {
    String format = index.notes().getOrDefault(FORMAT, "none");
    if (!format.equals(CURRENT_FORMAT)) {
      throw new IOException("its format is " + format + " and not " + CURRENT_FORMAT);
    }
    index.verify();
    index.forEach(vocabulary::put);
  }

  SiteIndex index() {
    return index;
  }

  void put(SitePost post, String permalink) {
    PostFacts facts =
        new PostFacts(post.postId(), post.title(), permalink, post.publishedAt(), post.tags());
    index.put(facts, Words.of(post).weights(), TagKeys.of(facts.tags()));
    locked(
        lock.writeLock(),
        () -> {
          vocabulary.put(facts);
          return facts;
        });
  }

  void remove(PostId postId) {
    index.remove(postId);
    locked(
        lock.writeLock(),
        () -> {
          vocabulary.remove(postId);
          return postId;
        });
  }

  int size() {
    return locked(lock.readLock(), vocabulary::size);
  }

  List<RelatedPost> related(SitePost post) {
    if (post.tags().isEmpty()) {
      return around(post).related();
    }
    Question question = new Question(Words.of(post), settings);
    return ranked(index.ask(post.postId(), question::nearest), new TreeMap<>(), post);
  }

  Neighbourhood around(SitePost post) {
    TagEvidence evidence = evidence(post);
    SortedMap<String, VocabularyTag> tags = tags(evidence, post);
    Map<String, Double> foreseen = new TreeMap<>();
    tags.forEach((key, tag) -> foreseen.put(key, tag.probability()));
    return new Neighbourhood(
        ranked(evidence.nearest(), foreseen, post),
        tags.values().stream().sorted(LIKELIEST_FIRST).limit(MAX_TAGS).toList());
  }

  private List<RelatedPost> ranked(
      List<Neighbour> nearest, Map<String, Double> foreseen, SitePost post) {
    TagKeys.of(post.tags()).forEach(key -> foreseen.put(key, 1.0));
    return settings.ranking().rank(nearest, foreseen);
  }

  private TagEvidence evidence(SitePost post) {
    Words words = Words.of(post);
    SortedMap<String, List<String>> named =
        knowing(post, vocabulary -> vocabulary.named(words, post.language()));
    Question question = new Question(words, settings);
    return index.ask(post.postId(), site -> question.evidence(named, site));
  }

  private SortedMap<String, VocabularyTag> tags(TagEvidence evidence, SitePost post) {
    return knowing(
        post,
        vocabulary -> {
          TreeMap<String, VocabularyTag> tags = new TreeMap<>();
          evidence
              .features(vocabulary)
              .forEach(
                  (key, features) -> {
                    String label = vocabulary.label(key);
                    double probability = settings.tagModel().probability(features);
                    tags.put(key, new VocabularyTag(label, Slug.of(label), probability));
                  });
          return tags;
        });
  }

  /** What speaks for which tag of the vocabulary, by the tag's key. */
  SortedMap<String, List<Double>> features(SitePost post) {
    TagEvidence evidence = evidence(post);
    return knowing(post, vocabulary -> evidence.features(vocabulary));
  }

  private <T> T knowing(SitePost self, Function<Vocabulary.View, T> question) {
    return locked(lock.readLock(), () -> question.apply(vocabulary.without(self.postId())));
  }

  @Override
  public void close() throws IOException {
    index.close();
  }

  private static <T> T locked(Lock lock, Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
