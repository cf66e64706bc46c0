package dev.pressline.launcher.drafts;

import dev.pressline.core.post.PostId;
import dev.pressline.launcher.assets.AssetFile;
import dev.pressline.launcher.assets.AssetUpload;
import dev.pressline.launcher.assets.FolderAssets;
import dev.pressline.launcher.drafts.FolderWatch.Changes;
import dev.pressline.launcher.drafts.SubmissionRun.Labelled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The drafts of a watched folder. The folder is looked through anew when files have gone, or when
 * files that drafts may mention have changed; saving a draft, old or new, costs the same in a
 * folder of any size.
 */
public final class WatchedDrafts {
  private final Path folder;
  private final String site;
  private final Function<DraftFolder, AssetUpload> uploads;
  private SequencedMap<Path, DraftFile> drafts = new LinkedHashMap<>();
  private final Set<PostId> ids = new HashSet<>();
  private Set<Path> others = Set.of();
  private AssetUpload assets;

  /**
   * The drafts as they were when the watch began.
   *
   * @param uploads sends what the drafts of a folder mention
   */
  public WatchedDrafts(
      Path folder, String site, DraftFolder now, Function<DraftFolder, AssetUpload> uploads) {
    this.folder = folder;
    this.site = site;
    this.uploads = uploads;
    this.assets = uploads.apply(now);
    see(now);
  }

  /**
   * What is to be submitted after the changes: drafts that were saved, and drafts that mention
   * files that were, in the order of their paths.
   *
   * @throws IOException when the folder cannot be read
   */
  public List<Labelled> changedBy(Changes given, String submitter) throws IOException {
    Changes changes = lasting(given);
    Set<Path> mentionable = Set.of();
    if (!isJoined(changes)) {
      Set<Path> before = others;
      DraftFolder now = DraftFolder.scan(folder, site);
      assets = uploads.apply(now);
      see(now);
      mentionable =
          changes.others().stream()
              .filter(file -> before.contains(file) || others.contains(file))
              .collect(Collectors.toSet());
    }
    List<DraftFile> changed = new ArrayList<>();
    if (mentionable.isEmpty()) {
      changes.saved().stream().filter(drafts::containsKey).map(drafts::get).forEach(changed::add);
    } else {
      FolderAssets files = new FolderAssets(files(mentionable));
      for (Map.Entry<Path, DraftFile> draft : drafts.entrySet()) {
        if (changes.saved().contains(draft.getKey()) || mentions(draft.getValue(), files)) {
          changed.add(draft.getValue());
        }
      }
    }
    return changed.stream()
        .sorted(Comparator.comparing(DraftFile::sourcePath))
        .map(file -> labelled(file, submitter))
        .toList();
  }

  /** A draft of the folder as it is to be submitted. */
  public Labelled labelled(DraftFile file, String submitter) {
    return Submissions.labelled(file, site, submitter, assets);
  }

  /** What an editor made and deleted while it saved was never a file of the folder. */
  private Changes lasting(Changes changes) {
    return new Changes(
        changes.saved(),
        changes.deleted().stream().filter(drafts::containsKey).collect(Collectors.toSet()),
        changes.others().stream()
            .filter(file -> others.contains(file) || Files.exists(file))
            .collect(Collectors.toSet()));
  }

  /** Whether at most drafts have come, and the others are called as they were. */
  private boolean isJoined(Changes changes) {
    if (!changes.deleted().isEmpty() || !changes.others().isEmpty()) {
      return false;
    }
    for (Path file : changes.saved()) {
      Optional<DraftFile> come =
          drafts.containsKey(file) ? Optional.empty() : DraftFolder.newcomer(folder, file, site);
      if (come.isPresent() && !ids.add(come.get().postId())) {
        return false;
      }
      come.ifPresent(draft -> drafts.put(file, draft));
    }
    return true;
  }

  private void see(DraftFolder now) {
    SequencedMap<Path, DraftFile> seen = new LinkedHashMap<>();
    now.drafts().forEach(file -> seen.put(file.file().toAbsolutePath().normalize(), file));
    drafts = seen;
    ids.clear();
    seen.values().forEach(file -> ids.add(file.postId()));
    others =
        now.otherFiles().stream()
            .map(file -> file.file().toAbsolutePath().normalize())
            .collect(Collectors.toSet());
  }

  private static boolean mentions(DraftFile draft, FolderAssets files) throws IOException {
    return !files.mentionedBy(draft.sourcePath(), Submissions.text(draft)).isEmpty();
  }

  private List<AssetFile> files(Set<Path> files) {
    Path root = folder.toAbsolutePath().normalize();
    return files.stream()
        .map(file -> new AssetFile(file, root.relativize(file).toString().replace('\\', '/')))
        .toList();
  }
}
