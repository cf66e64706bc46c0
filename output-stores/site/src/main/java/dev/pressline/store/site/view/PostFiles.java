package dev.pressline.store.site.view;

import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.post.PostId;
import dev.pressline.store.site.page.PageKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which files posts use; a file stays for as long as some post does. */
final class PostFiles {
  private final Map<PageKey.PostFile, TreeMap<PostId, PostAsset>> uses = new HashMap<>();

  /** A post has these files now instead of those; either may be none. */
  void replace(PostId post, List<PostAsset> before, List<PostAsset> after, Touches touches) {
    for (PostAsset asset : after) {
      TreeMap<PostId, PostAsset> users =
          uses.computeIfAbsent(PageKey.PostFile.at(asset.path()), _ -> new TreeMap<>());
      if (users.isEmpty()) {
        touches.page(PageKey.PostFile.at(asset.path()));
      }
      users.put(post, asset);
    }
    for (PostAsset asset : before) {
      if (!after.contains(asset)) {
        remove(post, PageKey.PostFile.at(asset.path()), touches);
      }
    }
  }

  private void remove(PostId post, PageKey.PostFile file, Touches touches) {
    TreeMap<PostId, PostAsset> users = uses.get(file);
    if (users != null && users.remove(post) != null && users.isEmpty()) {
      uses.remove(file);
      touches.page(file);
    }
  }

  Optional<PostAsset> at(PageKey.PostFile file) {
    return Optional.ofNullable(uses.get(file)).map(users -> users.firstEntry().getValue());
  }

  Set<PageKey.PostFile> all() {
    return uses.keySet();
  }
}
