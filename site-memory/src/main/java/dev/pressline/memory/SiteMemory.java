package dev.pressline.memory;

import dev.pressline.core.enrichment.Meaning;
import dev.pressline.core.enrichment.RelatedPost;
import dev.pressline.core.enrichment.related.Neighbourhood;
import dev.pressline.core.enrichment.related.PublishedPosts;
import dev.pressline.core.enrichment.related.SitePost;
import dev.pressline.core.post.PostId;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/**
 * The live posts of all sites, each site in an index of its own. Changed by one thread, asked by
 * many; a change is seen after the next {@link #refresh}.
 */
public final class SiteMemory implements PublishedPosts, Closeable {
  private final Map<String, Site> sites = new ConcurrentHashMap<>();
  private final Function<String, Directory> directories;
  private final MemorySettings settings;

  private SiteMemory(Function<String, Directory> directories, MemorySettings settings) {
    this.directories = directories;
    this.settings = settings;
  }

  /** A memory that does not outlive the process. */
  public static SiteMemory fleeting(MemorySettings settings) {
    return new SiteMemory(_ -> new ByteBuffersDirectory(), settings);
  }

  /** The memory that is kept in the folder, as it was at its last commit. */
  public static SiteMemory in(Path folder, MemorySettings settings) throws IOException {
    Files.createDirectories(folder);
    SiteMemory memory = new SiteMemory(site -> directory(folder, site), settings);
    try (Stream<Path> kept = Files.list(folder)) {
      for (Path site : kept.sorted().toList()) {
        memory.site(URLDecoder.decode(site.getFileName().toString(), StandardCharsets.UTF_8));
      }
    }
    return memory;
  }

  private static Directory directory(Path folder, String site) {
    try {
      return new MMapDirectory(folder.resolve(URLEncoder.encode(site, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("the memory of a site cannot be opened", e);
    }
  }

  private Site site(String name) {
    return sites.computeIfAbsent(
        name,
        _ -> {
          try {
            return new Site(directories.apply(name), settings);
          } catch (IOException e) {
            throw new UncheckedIOException("the memory of a site cannot be opened", e);
          }
        });
  }

  /**
   * The post is live; what was known of it before no longer counts.
   *
   * @param permalink its address path
   */
  public void put(SitePost post, String permalink) {
    site(post.site()).put(post, permalink);
  }

  /** The post is no longer live. */
  public void remove(PostId postId) {
    sites.values().forEach(site -> site.remove(postId));
  }

  /**
   * What a post is about, whether it is live or not. Not kept on disk: whoever reads it from the
   * log tells it again. Other threads may tell it than those that put posts.
   *
   * @param meaning empty when that is no longer known
   */
  public void means(String site, PostId postId, Optional<Meaning> meaning) {
    site(site).means(postId, meaning);
  }

  /** Lets questions see what was put and removed. */
  public void refresh() {
    sites.values().forEach(site -> site.index().refresh());
  }

  /**
   * Makes everything put and removed durable.
   *
   * @param positions how far the source of the posts was read, by names that the caller chooses
   */
  public void commit(Map<String, Long> positions) {
    Map<String, String> notes = new TreeMap<>();
    positions.forEach((name, position) -> notes.put(name, Long.toString(position)));
    sites.values().forEach(site -> site.index().commit(notes));
  }

  /**
   * From where the source of the posts is to be read on. A crash between the commits of two sites
   * leaves them at different positions; then the lowest counts, and putting a post twice is
   * harmless. A name that one of the sites does not know has no position.
   */
  public Map<String, Long> positions() {
    List<Map<String, String>> all =
        sites.values().stream().map(site -> site.index().notes()).toList();
    Map<String, Long> positions = new HashMap<>();
    all.stream()
        .flatMap(notes -> notes.keySet().stream())
        .distinct()
        .forEach(
            name -> {
              if (all.stream().allMatch(notes -> notes.containsKey(name))) {
                positions.put(
                    name,
                    all.stream()
                        .mapToLong(notes -> Long.parseLong(notes.get(name)))
                        .min()
                        .orElse(0));
              }
            });
    return positions;
  }

  /** How many posts are live. */
  public int size() {
    return sites.values().stream().mapToInt(Site::size).sum();
  }

  @Override
  public List<RelatedPost> related(SitePost post) {
    return Optional.ofNullable(sites.get(post.site()))
        .map(site -> site.related(post))
        .orElse(List.of());
  }

  @Override
  public Neighbourhood around(SitePost post) {
    return Optional.ofNullable(sites.get(post.site()))
        .map(site -> site.around(post, Optional.empty()))
        .orElse(Neighbourhood.EMPTY);
  }

  @Override
  public Neighbourhood around(SitePost post, Meaning meaning) {
    return Optional.ofNullable(sites.get(post.site()))
        .map(site -> site.around(post, Optional.of(meaning)))
        .orElse(Neighbourhood.EMPTY);
  }

  /**
   * What speaks for which tag of the site's vocabulary, for those who learn a {@link
   * dev.pressline.memory.vocabulary.TagModel}: features by the tag's key.
   *
   * @param meaning of the post, where it is to count
   */
  public SortedMap<String, List<Double>> evidence(SitePost post, Optional<Meaning> meaning) {
    return Optional.ofNullable(sites.get(post.site()))
        .map(site -> site.features(post, meaning))
        .orElseGet(TreeMap::new);
  }

  /** Ends without a commit. */
  @Override
  public void close() throws IOException {
    for (Site site : sites.values()) {
      site.close();
    }
    sites.clear();
  }
}
