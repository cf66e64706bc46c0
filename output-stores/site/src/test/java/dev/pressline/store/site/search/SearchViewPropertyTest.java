package dev.pressline.store.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.PostId;
import dev.pressline.store.site.words.PostWords;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Promise 4 for the search index, with enough posts to part segments and shelves. */
class SearchViewPropertyTest {
  /** What a test's site has: the version of each post that is found. */
  private final Map<PostId, Integer> versions = new HashMap<>();

  private final Map<String, String> disk = new TreeMap<>();

  @Property(tries = 25)
  void theFilesAreThoseOfARebuildWhateverHappenedBefore(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 1500) int most) {
    versions.clear();
    disk.clear();
    Random chance = new Random(seed);
    SearchView lived = new SearchView();
    SearchFiles files = files(lived);
    write(List.of(new SearchFile.Manifest()), files);

    for (int batch = 0; batch < 12; batch++) {
      boolean shrinking = chance.nextInt(3) == 0;
      for (int i = 0; i < most / 4; i++) {
        change(lived, new PostId("post" + chance.nextInt(most)), shrinking, chance);
      }
      write(lived.settle(), files);
    }

    assertThat(differences(disk, rebuilt())).isEmpty();
  }

  @Property(tries = 25)
  void aWithdrawnPostIsNowhere(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 700) int others) {
    versions.clear();
    disk.clear();
    SearchView lived = new SearchView();
    SearchFiles files = files(lived);
    for (int i = 0; i < others; i++) {
      add(lived, new PostId("post" + i));
    }
    write(lived.settle(), files);
    PostId withdrawn = new PostId("marker" + seed);
    add(lived, withdrawn);
    write(lived.settle(), files);
    assertThat(disk.values()).anyMatch(text -> text.contains(word(withdrawn)));

    versions.remove(withdrawn);
    lived.remove(withdrawn);
    write(lived.settle(), files);

    assertThat(disk.values()).noneMatch(text -> text.contains(word(withdrawn)));
    assertThat(differences(disk, rebuilt())).isEmpty();
  }

  private void change(SearchView view, PostId post, boolean shrinking, Random chance) {
    if (!versions.containsKey(post)) {
      if (!shrinking) {
        add(view, post);
      }
    } else if (shrinking || chance.nextInt(4) == 0) {
      versions.remove(post);
      view.remove(post);
    } else {
      PostWords before = words(post);
      versions.merge(post, 1, Integer::sum);
      view.reword(post, before.placesThatDiffer(words(post)));
      view.showAnew(post);
    }
  }

  private void add(SearchView view, PostId post) {
    versions.put(post, 1);
    view.add(post);
  }

  private void write(Collection<? extends SearchFile> dirty, SearchFiles files) {
    for (SearchFile file : dirty) {
      files
          .bytes(file)
          .ifPresentOrElse(
              bytes -> disk.put(file.path(), new String(bytes, StandardCharsets.UTF_8)),
              () -> disk.remove(file.path()));
    }
  }

  private Map<String, String> rebuilt() {
    SearchView view = new SearchView();
    versions.keySet().forEach(view::add);
    var unused = view.settle();
    SearchFiles files = files(view);
    return view.files()
        .filter(file -> !(file instanceof SearchFile.Script))
        .collect(
            Collectors.toMap(
                SearchFile::path,
                file -> new String(files.bytes(file).orElseThrow(), StandardCharsets.UTF_8)));
  }

  private static List<String> differences(Map<String, String> one, Map<String, String> other) {
    Map<String, String> all = new TreeMap<>(one);
    all.putAll(other);
    return all.keySet().stream()
        .filter(name -> !String.valueOf(one.get(name)).equals(String.valueOf(other.get(name))))
        .toList();
  }

  private SearchFiles files(SearchView view) {
    return new SearchFiles(view, this::words, this::shown);
  }

  private PostWords words(PostId post) {
    return PostWords.of(
        word(post), List.of("tag"), "some words of version " + versions.get(post) + " here");
  }

  private ShownPost shown(PostId post) {
    return new ShownPost(
        word(post), "../" + versions.get(post), "2026-01-01", "", "", "An excerpt.");
  }

  private static String word(PostId post) {
    return "named" + post.value().replace("-", "m");
  }
}
