package dev.pressline.store.search;

import dev.pressline.store.LogPosition;
import dev.pressline.store.OutputStore;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.contract.StoreUnderTest;
import dev.pressline.store.search.index.HeldPost;
import dev.pressline.store.search.index.LivePost;
import dev.pressline.store.search.index.PostDocument;
import dev.pressline.store.search.index.PostIndex;
import dev.pressline.store.search.index.Projection;
import dev.pressline.store.search.index.Showing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.Bits;

/** The folder of an index, and the store that has it open. */
final class SearchedFolder implements StoreUnderTest {
  private final Path folder;
  private Optional<SearchStore> open = Optional.empty();

  SearchedFolder(Path folder) {
    this.folder = folder;
  }

  Path path() {
    return folder;
  }

  @Override
  public SearchStore open() {
    SearchStore store = SearchStore.open(folder);
    open = Optional.of(store);
    return store;
  }

  @Override
  public OutputStore openEndingAt(int durableStep) {
    AtomicInteger left = new AtomicInteger(durableStep);
    return open(directory -> new EndingDirectory(directory, left));
  }

  private SearchStore open(UnaryOperator<Directory> seenAs) {
    return SearchStore.open(new IndexFolder(folder, seenAs));
  }

  /** Hands the store the posts as one batch of the log. */
  static List<StoreAnswer> apply(OutputStore store, PublicationBuilder... posts) {
    return store.apply(
        new StoreBatch(
            Stream.of(posts).map(PublicationBuilder::build).toList(),
            new LogPosition("log", Map.of(0, (long) posts.length))));
  }

  @Override
  public Map<String, String> shown() {
    Map<String, String> shown = new TreeMap<>();
    for (HeldPost post : posts()) {
      switch (post.showing()) {
        case Showing.Live(LivePost live) -> {
          live.formerPermalinks().forEach(path -> shown.put(path, "at " + live.permalink()));
          shown.put(live.permalink(), live.toString());
        }
        case Showing.Moved moved ->
            moved.addresses().forEach(path -> shown.put(path, "at " + moved.target()));
        case Showing.Gone() -> shown.put(post.id().value(), "gone");
        case Showing.Refused _ -> shown.put(post.id().value(), "refused");
      }
    }
    return shown;
  }

  private List<HeldPost> posts() {
    List<HeldPost> posts = new ArrayList<>();
    if (!Files.exists(folder)) {
      return posts;
    }
    try (Directory directory = new MMapDirectory(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        Bits live = leaf.reader().getLiveDocs();
        for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
          if (live == null || live.get(doc)) {
            posts.add(PostDocument.read(leaf.reader().storedFields().document(doc)));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return posts;
  }

  @Override
  public Optional<String> shownAt(String permalink) {
    return Optional.ofNullable(shown().get(permalink));
  }

  @Override
  public void damage(String permalink) {
    HeldPost post = postAt(permalink);
    PublicationBuilder other =
        PublicationBuilder.post(post.id().value()).at(permalink).title("Changed by hand");
    HeldPost damaged =
        new HeldPost(
            post.id(), post.revision(), post.level(), Projection.of(other.build()).showing());
    byHand(index -> index.put(damaged));
  }

  @Override
  public void lose(String permalink) {
    List<HeldPost> others = new ArrayList<>(posts());
    others.remove(postAt(permalink));
    byHand(
        index -> {
          index.clear();
          for (HeldPost other : others) {
            index.put(other);
          }
        });
  }

  private HeldPost postAt(String permalink) {
    return posts().stream()
        .filter(
            post ->
                post.showing() instanceof Showing.Live(LivePost live)
                    && live.permalink().equals(permalink))
        .findFirst()
        .orElseThrow();
  }

  private interface Deed {
    void at(PostIndex index) throws IOException;
  }

  private void byHand(Deed deed) {
    PostIndex index = open.orElseThrow().index();
    try {
      deed.at(index);
      index.commit(index.position());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
