package dev.pressline.store.markdown;

import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.asset.Sha256;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.markdown.files.FileContent;
import dev.pressline.store.markdown.state.PostWish;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Whether the files that a version of a post needs can lie where they should. */
record Ground(
    MarkdownStoreSettings settings, Shelf shelf, Planning.Surroundings around, BatchPlan plan) {
  /** Files that lie beside the post, by their paths. */
  Map<String, FileContent> assets(PostWish wish) {
    Map<String, FileContent> assets = new TreeMap<>();
    String folder = settings.folderOf(wish.site()) + settings.dialect().shown();
    for (PostAsset asset : wish.assets()) {
      assets.put(folder + asset.path().substring(1), FileContent.of(asset, around.assets()));
    }
    return assets;
  }

  /** Why they cannot be had. */
  Optional<Refusal> lost(PostWish wish) throws IOException {
    for (PostAsset asset : wish.assets()) {
      if (around.assets().size(asset.sha256()).isEmpty()) {
        return Optional.of(Refusals.assetLost(asset));
      }
    }
    return Optional.empty();
  }

  /** Why the files cannot lie there. */
  Optional<Refusal> inTheWay(PostWish wish, Map<String, FileContent> all) throws IOException {
    Set<String> own = Shelf.filesOf(shelf.find(wish.id()));
    for (Map.Entry<String, FileContent> file : all.entrySet()) {
      String path = file.getKey();
      boolean ours =
          own.contains(path)
              || shelf.isUsed(path)
              || around.former().isOwn(path)
              || plan.wanted().containsKey(path);
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
}
