package dev.pressline.store.markdown;

import dev.pressline.asset.AssetStore;
import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.asset.Sha256;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.PostVersion;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.markdown.files.FileContent;
import dev.pressline.store.markdown.files.OutputFolder;
import dev.pressline.store.markdown.git.FileChange;
import dev.pressline.store.markdown.git.WorkingCopy;
import dev.pressline.store.markdown.state.HeldFile;
import dev.pressline.store.markdown.state.HeldFile.Written;
import dev.pressline.store.markdown.state.PostWish;
import dev.pressline.store.markdown.state.PostWish.Form;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Works out what versions of posts change in the folder, one after the other. */
final class Planning {
  private static final PostId ALL = new PostId("*");

  private final Shelf shelf;
  private final Surroundings around;
  private final PostFile files;
  private final BatchPlan plan = new BatchPlan();
  private final Ground ground;
  private final Set<PostId> coming = new HashSet<>();

  /**
   * What lies around the store.
   *
   * @param former files of posts before the store is filled again; otherwise none
   * @param underWay bytes that a batch that was not finished may have left, by file
   */
  record Surroundings(
      OutputFolder folder,
      AssetStore assets,
      Optional<WorkingCopy> git,
      Shelf former,
      Map<String, Set<Sha256>> underWay) {}

  Planning(MarkdownStoreSettings settings, Shelf shelf, Surroundings around) {
    this.shelf = shelf;
    this.around = around;
    this.files = new PostFile(settings);
    this.ground = new Ground(settings, shelf, around, plan);
  }

  /** What newer versions among the publications change; the shelf is as they leave it. */
  BatchPlan newer(List<Publication> publications) throws IOException {
    for (Publication publication : publications) {
      boolean known =
          shelf
              .find(publication.postId())
              .filter(held -> held.version().compareTo(PostVersion.of(publication)) >= 0)
              .isPresent();
      if (!known) {
        add(files.of(publication));
      }
    }
    return plan;
  }

  /** What the files of the publications should be, of those of which nothing newer is held. */
  BatchPlan again(List<Publication> publications) throws IOException {
    for (Publication publication : publications) {
      boolean outdated =
          shelf
              .find(publication.postId())
              .filter(held -> held.version().outranks(PostVersion.of(publication)))
              .isPresent();
      if (!outdated && !isIntact(publication)) {
        add(files.of(publication));
      }
    }
    return plan;
  }

  /** What there is to be, on an empty shelf: no other file of the store stays. */
  BatchPlan instead(List<PostWish> wishes) throws IOException {
    around.former().written().forEach(file -> plan.own(file.path(), file.sha256()));
    wishes.forEach(wish -> coming.add(wish.id()));
    for (PostWish wish : wishes) {
      add(wish);
    }
    Map<String, Optional<FileContent>> leftovers = new TreeMap<>();
    Set<String> all = new TreeSet<>(around.underWay().keySet());
    around.former().written().forEach(file -> all.add(file.path()));
    all.addAll(around.former().assets());
    for (String file : all) {
      if (!plan.wanted().containsKey(file)) {
        leftovers.put(file, Optional.empty());
        around.underWay().getOrDefault(file, Set.of()).forEach(hash -> plan.own(file, hash));
      }
    }
    if (!leftovers.isEmpty()) {
      plan.add(
          new FileChange(
              "Take off what is in the log no more", ALL, new Revision(0), 0, leftovers));
    }
    return plan;
  }

  /** Whether this version is held and every file of it is as it was left. */
  private boolean isIntact(Publication publication) throws IOException {
    Optional<HeldFile> held =
        shelf
            .find(publication.postId())
            .filter(it -> it.version().compareTo(PostVersion.of(publication)) >= 0)
            .filter(it -> it.refusal().isEmpty());
    if (held.isEmpty()) {
      return false;
    }
    Optional<Written> file = held.get().file();
    if (file.isPresent() && !isThere(file.get().path(), file.get().sha256())) {
      return false;
    }
    for (PostAsset asset : publication.content().assets()) {
      for (String path : held.get().assets()) {
        if (path.endsWith(asset.path()) && !isThere(path, asset.sha256())) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isThere(String path, Sha256 hash) throws IOException {
    return around.folder().hashOf(path).equals(Optional.of(hash));
  }

  private void add(PostWish wish) throws IOException {
    switch (wish.form()) {
      case Form.Refused(Refusal refusal) -> refuse(wish, refusal);
      case Form.Nothing() -> put(wish, held(wish, "", Optional.empty(), List.of()), Map.of());
      case Form.File file -> addFile(wish, file);
    }
  }

  private void addFile(PostWish wish, Form.File file) throws IOException {
    Optional<String> path = place(wish, file);
    Map<String, FileContent> assets = ground.assets(wish);
    Optional<Refusal> refusal = ground.lost(wish);
    if (refusal.isEmpty()) {
      Map<String, FileContent> all = new TreeMap<>(assets);
      path.ifPresent(it -> all.put(it, file.content()));
      refusal =
          path.isEmpty() ? Optional.of(Refusals.notOurs(file.path())) : ground.inTheWay(wish, all);
      if (refusal.isEmpty()) {
        Written written = new Written(path.orElseThrow(), file.content().sha256());
        put(wish, held(wish, file.name(), Optional.of(written), List.copyOf(assets.keySet())), all);
        return;
      }
    }
    refuse(wish, refusal.get());
  }

  /** What cannot be shown is held as that; an older version does not stand in for it. */
  private void refuse(PostWish wish, Refusal refusal) {
    HeldFile refused =
        new HeldFile(
            wish.id(),
            wish.version().revision(),
            wish.version().level(),
            false,
            Optional.empty(),
            "",
            Optional.empty(),
            List.of(),
            Optional.of(refusal));
    put(wish, refused, Map.of());
  }

  /** A post stays where it is; a new one goes apart where another has its name. */
  private Optional<String> place(PostWish wish, Form.File file) {
    List<String> places =
        file.isPost()
            ? List.of(file.path(), files.pathApart(wish, file.name()))
            : List.of(file.path());
    Optional<String> stays =
        before(wish.id())
            .flatMap(HeldFile::file)
            .map(Written::path)
            .filter(path -> file.isPost() && places.contains(path));
    return Stream.concat(stays.stream(), places.stream())
        .filter(path -> shelf.isFreeFor(path, wish.id()))
        .filter(path -> !file.isPost() || !isKeptForAnother(path, wish.id()))
        .findFirst();
  }

  /** One that is yet to come had its file there before the store was filled again. */
  private boolean isKeptForAnother(String path, PostId id) {
    return around
        .former()
        .owner(path)
        .filter(owner -> !owner.equals(id) && coming.contains(owner))
        .isPresent();
  }

  /** What there was of the post when this version came. */
  private Optional<HeldFile> before(PostId id) {
    return shelf.find(id).or(() -> around.former().find(id));
  }

  /** Takes the version in, with the files that it needs; those that nobody needs go. */
  private void put(PostWish wish, HeldFile post, Map<String, FileContent> needed) {
    Optional<HeldFile> before = before(wish.id());
    Map<String, Optional<FileContent>> changed = new TreeMap<>();
    needed.forEach((path, content) -> changed.put(path, Optional.of(content)));
    shelf.put(post);
    for (String path : Shelf.filesOf(before)) {
      if (!changed.containsKey(path) && !shelf.isUsed(path) && !isAnothers(path, wish.id())) {
        changed.put(path, Optional.empty());
      }
    }
    before.flatMap(HeldFile::file).ifPresent(file -> plan.own(file.path(), file.sha256()));
    for (String path : changed.keySet()) {
      around.underWay().getOrDefault(path, Set.of()).forEach(hash -> plan.own(path, hash));
    }
    plan.add(
        post,
        new FileChange(
            subject(wish, post, before),
            wish.id(),
            wish.version().revision(),
            wish.version().level(),
            changed));
  }

  /** Whether the post, which had the file before, has lost it to another meanwhile. */
  private boolean isAnothers(String path, PostId id) {
    return !shelf.isFreeFor(path, id);
  }

  private static String subject(PostWish wish, HeldFile post, Optional<HeldFile> before) {
    if (post.refusal().isPresent()) {
      return "Take off " + wish.id() + ", which was refused";
    }
    if (!wish.live()) {
      return "Withdraw " + wish.id();
    }
    boolean known = before.filter(HeldFile::live).isPresent();
    return (known ? "Update " : "Publish ") + wish.title();
  }

  private static HeldFile held(
      PostWish wish, String name, Optional<Written> file, List<String> assets) {
    return new HeldFile(
        wish.id(),
        wish.version().revision(),
        wish.version().level(),
        wish.live(),
        wish.live() || !name.isEmpty() ? Optional.of(wish.url()) : Optional.empty(),
        name,
        file,
        assets,
        Optional.empty());
  }
}
