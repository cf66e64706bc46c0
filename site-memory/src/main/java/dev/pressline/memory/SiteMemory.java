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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The live posts of all sites, each site in an index of its own. Changed by one thread, asked by
 * many; a change is seen after the next {@link #refresh}.
 */
public final class SiteMemory implements PublishedPosts, Closeable {
  private final Map<String, Site> sites = new ConcurrentHashMap<>();
  private final Optional<MemoryFolder> folder;
  private final MemorySettings settings;
  private Optional<String> lost = Optional.empty();

  private SiteMemory(Optional<MemoryFolder> folder, MemorySettings settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /** A memory that does not outlive the process. */
  public static SiteMemory fleeting(MemorySettings settings) {
    return new SiteMemory(Optional.empty(), settings);
  }

  /**
   * The memory that is kept in the folder, as it was at its last commit; empty, and the folder with
   * it, when what is kept there cannot be used, which {@link #lost} tells.
   *
   * @throws MemoryInUseException when another process has the folder
   */
  public static SiteMemory in(Path folder, MemorySettings settings) throws IOException {
    Files.createDirectories(folder);
    MemoryFolder held = MemoryFolder.hold(folder);
    SiteMemory memory = new SiteMemory(Optional.of(held), settings);
    try {
      memory.open(held);
      return memory;
    } catch (IOException | RuntimeException e) {
      memory.close();
      throw e;
    }
  }

  private void open(MemoryFolder held) throws IOException {
    try {
      for (String site : held.sites()) {
        sites.put(site, Site.kept(held.of(site), settings));
      }
    } catch (IOException | RuntimeException e) {
      lost = Optional.of(e.toString());
      forget();
    }
  }

  /** Why what the folder kept could not be used and is gone; empty when it was not so. */
  public Optional<String> lost() {
    return lost;
  }

  /** Throws away everything, what is kept in the folder included. */
  public void forget() throws IOException {
    List<Site> forgotten = List.copyOf(sites.values());
    sites.clear();
    for (Site site : forgotten) {
      site.close();
    }
    if (folder.isPresent()) {
      folder.get().empty();
    }
  }

  private Site site(String name) {
    return sites.computeIfAbsent(
        name,
        _ -> {
          try {
            return new Site(
                folder.map(held -> held.of(name)).orElseGet(ByteBuffersDirectory::new), settings);
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

  /** Makes everything put and removed durable, and how far the source of the posts was read. */
  public void commit(Bookmark bookmark) {
    SortedMap<String, String> notes = bookmark.notes();
    notes.put(Site.FORMAT, Site.CURRENT_FORMAT);
    sites.values().forEach(site -> site.index().commit(notes));
  }

  /**
   * From where the source of the posts is to be read on; empty when nothing tells. A crash between
   * the commits of two sites leaves them at different positions; then the lowest count, and putting
   * a post twice is harmless.
   */
  public Optional<Bookmark> bookmark() {
    List<Optional<Bookmark>> all =
        sites.values().stream().map(site -> Bookmark.of(site.index().notes())).toList();
    return all.stream().allMatch(Optional::isPresent)
        ? Bookmark.earliest(all.stream().flatMap(Optional::stream).toList())
        : Optional.empty();
  }

  /** How many posts are live. */
  public int size() {
    return sites.values().stream().mapToInt(Site::size).sum();
  }

  @Override
  public List<RelatedPost> related(SitePost post) {
    return ask(post, site -> site.related(post)).orElse(List.of());
  }

  @Override
  public Neighbourhood around(SitePost post) {
    return ask(post, site -> site.around(post, Optional.empty())).orElse(Neighbourhood.EMPTY);
  }

  @Override
  public Neighbourhood around(SitePost post, Meaning meaning) {
    return ask(post, site -> site.around(post, Optional.of(meaning))).orElse(Neighbourhood.EMPTY);
  }

  /**
   * What speaks for which tag of the site's vocabulary, for those who learn a {@link
   * dev.pressline.memory.vocabulary.TagModel}: features by the tag's key.
   *
   * @param meaning of the post, where it is to count
   */
  public SortedMap<String, List<Double>> evidence(SitePost post, Optional<Meaning> meaning) {
    return ask(post, site -> site.features(post, meaning)).orElseGet(TreeMap::new);
  }

  private <T> Optional<T> ask(SitePost post, Function<Site, T> question) {
    try {
      return Optional.ofNullable(sites.get(post.site())).map(question);
    } catch (AlreadyClosedException forgotten) {
      return Optional.empty();
    }
  }

  /** Ends without a commit. */
  @Override
  public void close() throws IOException {
    for (Site site : sites.values()) {
      site.close();
    }
    sites.clear();
    if (folder.isPresent()) {
      folder.get().close();
    }
  }
}
