package dev.pressline.memory;

import dev.pressline.core.enrichment.Meaning;
import dev.pressline.core.enrichment.RelatedPost;
import dev.pressline.core.enrichment.related.Neighbourhood;
import dev.pressline.core.enrichment.related.SitePost;
import dev.pressline.core.enrichment.related.VocabularyTag;
import dev.pressline.core.post.PostId;
import dev.pressline.core.site.Slug;
import dev.pressline.memory.index.Neighbour;
import dev.pressline.memory.index.PostFacts;
import dev.pressline.memory.index.SiteIndex;
import dev.pressline.memory.vocabulary.Alike;
import dev.pressline.memory.vocabulary.TagEvidence;
import dev.pressline.memory.vocabulary.TagModel;
import dev.pressline.memory.vocabulary.Vocabulary;
import dev.pressline.memory.words.TagKeys;
import dev.pressline.memory.words.Words;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

  void means(PostId postId, Optional<Meaning> meaning) {
    locked(
        lock.writeLock(),
        () -> {
          vocabulary.means(postId, meaning);
          return postId;
        });
  }

  int size() {
    return locked(lock.readLock(), vocabulary::size);
  }

  List<RelatedPost> related(SitePost post) {
    if (post.tags().isEmpty()) {
      return around(post, Optional.empty()).related();
    }
    Question question = new Question(Words.of(post), settings);
    List<Neighbour> nearest = index.ask(post.postId(), question::nearest);
    return settings.ranking().rank(nearest, Map.of(), own(post));
  }

  /**
   * What the live posts tell about one.
   *
   * @param meaning of the post; where it is known, the meanings of the others count
   */
  Neighbourhood around(SitePost post, Optional<Meaning> meaning) {
    TagEvidence evidence = evidence(post, meaning);
    SortedMap<String, VocabularyTag> tags = tags(evidence, post);
    Map<String, Double> likely = new TreeMap<>();
    tags.forEach((key, tag) -> likely.put(key, tag.probability()));
    likely.putAll(own(post));
    Map<PostId, Double> nearness = new HashMap<>();
    evidence.alike().forEach(other -> nearness.put(other.postId(), other.nearness()));
    return new Neighbourhood(
        settings.ranking().rank(neighbours(evidence, post), nearness, likely),
        tags.values().stream().sorted(LIKELIEST_FIRST).limit(MAX_TAGS).toList());
  }

  private static Map<String, Double> own(SitePost post) {
    Map<String, Double> own = new TreeMap<>();
    TagKeys.of(post.tags()).forEach(key -> own.put(key, 1.0));
    return own;
  }

  /** Those by words, and those behind them that are near in meaning only. */
  private List<Neighbour> neighbours(TagEvidence evidence, SitePost post) {
    Set<PostId> byWords =
        evidence.nearest().stream()
            .map(neighbour -> neighbour.facts().postId())
            .collect(Collectors.toSet());
    List<PostId> others =
        evidence.alike().stream().map(Alike::postId).filter(id -> !byWords.contains(id)).toList();
    List<Neighbour> neighbours = new ArrayList<>(evidence.nearest());
    index
        .ask(post.postId(), site -> site.posts(others))
        .forEach(facts -> neighbours.add(new Neighbour(facts, 0)));
    return neighbours;
  }

  private TagEvidence evidence(SitePost post, Optional<Meaning> meaning) {
    Words words = Words.of(post);
    SortedMap<String, List<String>> named =
        knowing(post, vocabulary -> vocabulary.named(words, post.language()));
    List<Alike> alike =
        meaning
            .map(own -> knowing(post, others -> others.alike(own, settings.neighbours())))
            .orElse(List.of());
    Question question = new Question(words, settings);
    return index.ask(post.postId(), site -> question.evidence(named, alike, site));
  }

  private SortedMap<String, VocabularyTag> tags(TagEvidence evidence, SitePost post) {
    return knowing(
        post,
        vocabulary -> {
          TreeMap<String, VocabularyTag> tags = new TreeMap<>();
          TagModel model = evidence.alike().isEmpty() ? settings.tagModel() : TagModel.WITH_MEANING;
          evidence
              .features(vocabulary)
              .forEach(
                  (key, features) -> {
                    String label = vocabulary.label(key);
                    double probability = model.probability(features);
                    tags.put(key, new VocabularyTag(label, Slug.of(label), probability));
                  });
          return tags;
        });
  }

  /** What speaks for which tag of the vocabulary, by the tag's key. */
  SortedMap<String, List<Double>> features(SitePost post, Optional<Meaning> meaning) {
    TagEvidence evidence = evidence(post, meaning);
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
