package dev.pressline.launcher.assets;

import dev.pressline.core.admission.asset.PostAssets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files beside the drafts of a folder, by their names. */
public final class FolderAssets {
  /** So many files of one name are all worth sending; of more only those near the draft. */
  private static final int FEW = 3;

  private final Map<String, List<AssetFile>> byName = new HashMap<>();

  /** These files. */
  public FolderAssets(List<AssetFile> files) {
    for (AssetFile file : files) {
      byName.merge(
          Mentions.end(Mentions.normal(file.name())),
          List.of(file),
          (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return byName.isEmpty();
  }

  /**
   * The files that the draft may refer to, in the order of their paths.
   *
   * @param sourcePath of the draft, relative to the submitted folder
   */
  public List<AssetFile> mentionedBy(String sourcePath, String source) {
    if (byName.isEmpty()) {
      return List.of();
    }
    Mentions mentions = Mentions.in(source);
    return mentions.names().stream()
        .flatMap(
            name -> {
              List<AssetFile> files = byName.getOrDefault(name, List.of());
              return files.stream()
                  .filter(file -> files.size() <= FEW || isNear(file, sourcePath, mentions));
            })
        .distinct()
        .sorted(Comparator.comparing(AssetFile::reference))
        .toList();
  }

  /** Beside the post, in its folder, at the root of a site, or named together with its folder. */
  private static boolean isNear(AssetFile file, String sourcePath, Mentions mentions) {
    String folder = sourcePath.substring(0, sourcePath.lastIndexOf('/') + 1);
    int dot = sourcePath.lastIndexOf('.');
    String stem = dot > folder.length() ? sourcePath.substring(folder.length(), dot) : "";
    boolean bundle = stem.equals("index") || stem.equals("_index");
    String own = bundle ? folder : folder + stem + "/";
    String parent = file.folder().replaceAll("^.*/(?=[^/]*/$)|/$", "");
    return file.folder().equals(folder)
        || file.folder().startsWith(own)
        || file.folder().isEmpty()
        || PostAssets.COPIED_FOLDERS.contains(parent)
        || mentions.paths().contains(Mentions.normal(parent + "/" + file.name()));
  }
}
