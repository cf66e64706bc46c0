package dev.pressline.store.markdown;

import dev.pressline.asset.AssetStore;
import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.asset.Sha256;
import dev.pressline.core.publication.PostVersion;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.markdown.files.FileContent;
import dev.pressline.store.markdown.files.OutputFolder;
import dev.pressline.store.markdown.git.FileChange;
import dev.pressline.store.markdown.git.WorkingCopy;
import dev.pressline.store.markdown.state.HeldFile;
import dev.pressline.store.markdown.state.HeldFile.Written;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Works out what publications change in the folder, one after the other. */
final class Planning {
  private final MarkdownStoreSettings settings;
  private final Shelf shelf;
  private final Surroundings around;
  private final PostFile files;
  private final BatchPlan plan = new BatchPlan();

  /**
   * What lies around the store.
   *
   * @param underWay bytes that a batch that was not finished may have left, by file
   */
  record Surroundings(
      OutputFolder folder,
      AssetStore assets,
      Optional<WorkingCopy> git,
      Map<String, Set<Sha256>> underWay) {}

  Planning(MarkdownStoreSettings settings, Shelf shelf, Surroundings around) {
    this.settings = settings;
    this.shelf = shelf;
    this.around = around;
    this.files = new PostFile(settings);
  }

  /** What newer versions among the publications change; the shelf is as they leave it. */
  BatchPlan newer(List<Publication> publications) throws IOException {
    for (int i = 0; i < publications.size(); i++) {
      Publication publication = publications.get(i);
      boolean known =
          shelf
              .find(publication.postId())
              .filter(held -> held.version().compareTo(PostVersion.of(publication)) >= 0)
              .isPresent();
      if (!known) {
        add(i, publication);
      }
    }
    return plan;
  }

  /** What the files of the publications should be, of those of which nothing newer is held. */
  BatchPlan again(List<Publication> publications) throws IOException {
    for (int i = 0; i < publications.size(); i++) {
      Publication publication = publications.get(i);
      boolean outdated =
          shelf
              .find(publication.postId())
              .filter(held -> held.version().outranks(PostVersion.of(publication)))
              .isPresent();
      if (!outdated && !isIntact(publication)) {
        add(i, publication);
      }
    }
    return plan;
  }

  /** Whether this version is held and every file of it is as it was left. */
  private boolean isIntact(Publication publication) throws IOException {
    Optional<HeldFile> held =
        shelf
            .find(publication.postId())
            .filter(it -> it.version().compareTo(PostVersion.of(publication)) >= 0);
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

  private void add(int index, Publication publication) throws IOException {
    switch (files.of(publication)) {
      case PostFile.Wish.Refused(Refusal refusal) -> plan.refuse(index, refusal);
      case PostFile.Wish.Nothing() ->
          put(publication, held(publication, "", Optional.empty(), List.of()), Map.of());
      case PostFile.Wish.File file -> addFile(index, publication, file);
    }
  }

  private void addFile(int index, Publication publication, PostFile.Wish.File file)
      throws IOException {
    Optional<String> path = place(publication, file);
    FileContent content = FileContent.of(file.text());
    Map<String, FileContent> assets = file.isPost() ? assets(publication) : Map.of();
    Optional<Refusal> refusal = lost(publication, assets);
    if (refusal.isEmpty()) {
      Map<String, FileContent> all = new TreeMap<>(assets);
      path.ifPresent(it -> all.put(it, content));
      refusal =
          path.isEmpty() ? Optional.of(Refusals.notOurs(file.path())) : inTheWay(publication, all);
      if (refusal.isEmpty()) {
        Written written = new Written(path.orElseThrow(), content.sha256());
        put(
            publication,
            held(publication, file.name(), Optional.of(written), List.copyOf(assets.keySet())),
            all);
        return;
      }
    }
    plan.refuse(index, refusal.get());
  }

  /** A post stays where it is; a new one goes apart where another has its name. */
  private Optional<String> place(Publication publication, PostFile.Wish.File file) {
    Optional<HeldFile> held = shelf.find(publication.postId());
    Optional<String> stays =
        held.filter(before -> file.isPost() && before.name().equals(file.name()))
            .flatMap(HeldFile::file)
            .map(Written::path);
    List<String> places = new ArrayList<>(stays.stream().toList());
    places.add(file.path());
    if (file.isPost()) {
      places.add(files.pathApart(publication, file.name()));
    }
    return places.stream().filter(path -> shelf.isFreeFor(path, publication.postId())).findFirst();
  }

  private Map<String, FileContent> assets(Publication publication) {
    Map<String, FileContent> assets = new TreeMap<>();
    for (PostAsset asset : publication.content().assets()) {
      if (asset.isWellPlaced()) {
        String folder = settings.folderOf(publication.site()) + settings.dialect().shown();
        assets.put(folder + asset.path().substring(1), FileContent.of(asset, around.assets()));
      }
    }
    return assets;
  }

  private Optional<Refusal> lost(Publication publication, Map<String, FileContent> assets)
      throws IOException {
    for (PostAsset asset : publication.content().assets()) {
      boolean used = assets.values().stream().anyMatch(it -> it.sha256().equals(asset.sha256()));
      if (used && around.assets().size(asset.sha256()).isEmpty()) {
        return Optional.of(Refusals.assetLost(asset));
      }
    }
    return Optional.empty();
  }

  private Optional<Refusal> inTheWay(Publication publication, Map<String, FileContent> all)
      throws IOException {
    Set<String> own = filesOf(shelf.find(publication.postId()));
    for (Map.Entry<String, FileContent> file : all.entrySet()) {
      String path = file.getKey();
      boolean ours = own.contains(path) || shelf.isUsed(path) || plan.wanted().containsKey(path);
      if (around.folder().isBlocked(path) || !ours && isForeign(path, file.getValue().sha256())) {
        return Optional.of(Refusals.notOurs(path));
      }
    }
    return Optional.empty();
  }

  private boolean isForeign(String path, Sha256 wanted) throws IOException {
    Optional<Sha256> there = around.folder().hashOf(path);
    if (there.isEmpty() || there.get().equals(wanted)) {
      return false;
    }
    if (around.underWay().getOrDefault(path, Set.of()).contains(there.get())) {
      return false;
    }
    Optional<Sha256> committed =
        around.git().isPresent() ? around.git().get().ownHash(path) : Optional.empty();
    committed.ifPresent(hash -> plan.own(path, hash));
    return committed.isEmpty();
  }

  /** Takes the publication in, with the files that it needs; those that nobody needs go. */
  private void put(Publication publication, HeldFile post, Map<String, FileContent> needed) {
    Optional<HeldFile> before = shelf.find(publication.postId());
    Map<String, Optional<FileContent>> changed = new TreeMap<>();
    needed.forEach((path, content) -> changed.put(path, Optional.of(content)));
    shelf.put(post);
    for (String path : filesOf(before)) {
      if (!changed.containsKey(path) && !shelf.isUsed(path)) {
        changed.put(path, Optional.empty());
      }
    }
    before.flatMap(HeldFile::file).ifPresent(file -> plan.own(file.path(), file.sha256()));
    for (String path : changed.keySet()) {
      around.underWay().getOrDefault(path, Set.of()).forEach(hash -> plan.own(path, hash));
    }
    String verb = verb(publication, before);
    plan.add(
        post,
        new FileChange(
            verb, publication.postId(), publication.revision(), level(publication), changed));
  }

  private static Set<String> filesOf(Optional<HeldFile> held) {
    Set<String> files = new TreeSet<>();
    held.ifPresent(
        post -> {
          post.file().ifPresent(file -> files.add(file.path()));
          files.addAll(post.assets());
        });
    return files;
  }

  private static String verb(Publication publication, Optional<HeldFile> before) {
    if (publication.state() instanceof Publication.State.Withdrawn) {
      return "Withdraw " + publication.postId();
    }
    boolean known = before.filter(HeldFile::live).isPresent();
    return (known ? "Update " : "Publish ") + publication.content().title();
  }

  private HeldFile held(
      Publication publication, String name, Optional<Written> file, List<String> assets) {
    boolean live = publication.state() instanceof Publication.State.Live;
    return new HeldFile(
        publication.postId(),
        publication.revision(),
        level(publication),
        live,
        live || !name.isEmpty() ? Optional.of(publication.url()) : Optional.empty(),
        name,
        file,
        assets);
  }

  private static int level(Publication publication) {
    return publication.enrichment().level();
  }
}
