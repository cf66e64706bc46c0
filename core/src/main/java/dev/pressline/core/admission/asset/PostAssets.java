package dev.pressline.core.admission.asset;

import dev.pressline.core.admission.body.AddressChange;
import dev.pressline.core.admission.source.Notes;
import dev.pressline.core.asset.AssetInspector;
import dev.pressline.core.asset.AssetInspector.Inspection;
import dev.pressline.core.asset.DraftAsset;
import dev.pressline.core.asset.PictureSize;
import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.asset.Sha256;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.site.SitePath;
import dev.pressline.core.site.SiteSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds the files that a post refers to among those that came with its draft, and gives each its
 * address on the site. A reference that leads to no file stays as it is, and its author is told.
 */
public final class PostAssets implements AddressChange {
  /** References beyond stay as they are; real posts have some hundred. */
  static final int MAX_REFERENCES = 5_000;

  /** Folders that generators copy to the site: Hexo's, Hugo's, VuePress', and Hugo's other one. */
  public static final List<String> COPIED_FOLDERS = List.of("source", "static", "public", "assets");

  /** Ends of names that say a file to show or to download, and never a page. */
  private static final Set<String> FILES =
      Set.of(
          ("png jpg jpeg gif webp svg avif bmp ico heic tif tiff mp3 m4a ogg oga opus wav flac mp4"
               + " m4v webm ogv mov avi mkv pdf zip gz tgz bz2 xz 7z rar doc docx xls xlsx ppt pptx"
               + " odt ods odp epub csv")
              .split(" "));

  private final Listing listing;
  private final boolean listed;
  private final Places places;
  private final SiteSettings site;
  private final AssetInspector inspector;
  private final Notes notes;
  private final Map<String, Optional<Target>> resolved = new HashMap<>();
  private final Map<String, PostAsset> used = new TreeMap<>();

  /** The files of a submission, whose source the notes are about. */
  public PostAssets(
      Submission submission, SiteSettings site, AssetInspector inspector, Notes notes) {
    this.listing = new Listing(submission.assets().orElse(List.of()));
    this.listed = submission.assets().isPresent();
    this.places = new Places(submission.sourcePath().orElse(""));
    this.site = site;
    this.inspector = inspector;
    this.notes = notes;
  }

  private record Target(PostAsset asset, String fragment, Optional<PictureSize> picture) {}

  @Override
  public String shown(String written) {
    return inPage(written, resolve(written, true));
  }

  @Override
  public String linked(String written) {
    return inPage(written, resolve(written, false));
  }

  @Override
  public Optional<PictureSize> sizeOf(String written) {
    return resolved.getOrDefault(written, Optional.empty()).flatMap(Target::picture);
  }

  /**
   * The address of a cover, from the root of the site or elsewhere; empty when the files of the
   * draft are known and it is none of them, because lists would show a broken picture. One that is
   * relative and no file beside the post is meant from the root, as Hexo's {@code url_for},
   * Jekyll's {@code relative_url} and Hugo's {@code absURL} take it.
   */
  public Optional<String> cover(String written) {
    Optional<LocalAddress> local = LocalAddress.read(written, site);
    if (local.isEmpty()) {
      return Optional.of(written);
    }
    int ownPath = site.baseUrl().getRawPath().length() - 1;
    Optional<String> found =
        resolve(written, true).map(target -> site.hrefOf(target.asset().path()).substring(ownPath));
    return found.isPresent() || listed
        ? found
        : Optional.of(local.get().isRooted() ? written : "/" + local.get().fromRoot());
  }

  /** What was referred to so far, by path. */
  public List<PostAsset> used() {
    return List.copyOf(used.values());
  }

  private String inPage(String written, Optional<Target> found) {
    return found
        .map(target -> site.hrefOf(target.asset().path()) + target.fragment())
        .orElse(written);
  }

  private Optional<Target> resolve(String written, boolean shown) {
    return LocalAddress.read(written, site)
        .filter(address -> shown || !listing.isEmpty() || isFile(address))
        .flatMap(address -> resolve(written, address, shown));
  }

  private Optional<Target> resolve(String written, LocalAddress address, boolean shown) {
    Optional<Target> before = resolved.get(written);
    if (before != null || resolved.size() == MAX_REFERENCES) {
      return before == null ? Optional.empty() : before;
    }
    Optional<Target> found = target(written, address, shown);
    resolved.put(written, found);
    if (resolved.size() == MAX_REFERENCES) {
      notes.warn(
          SourcePosition.NOWHERE,
          "TOO_MANY_REFERENCES",
          "Only the first " + MAX_REFERENCES + " addresses are looked up among the files.");
    }
    return found;
  }

  private Optional<Target> target(String written, LocalAddress address, boolean shown) {
    Optional<DraftAsset> file =
        listing.isEmpty() ? Optional.empty() : listing.at(places.of(address));
    if (file.isEmpty()) {
      if (listed && (shown || isFile(address))) {
        warn(
            written,
            "ASSET_MISSING",
            "The file \"%s\" did not come with the draft: put it into the folder that you submit,"
                + " or correct the address.");
      }
      return Optional.empty();
    }
    return fit(written, file.get(), address.fragment());
  }

  private Optional<Target> fit(String written, DraftAsset file, String fragment) {
    Optional<Sha256> sha256 = Sha256.read(file.sha256());
    Inspection inspection =
        sha256
            .map(hash -> inspector.inspect(hash, file.reference()))
            .orElseGet(Inspection.Missing::new);
    return switch (inspection) {
      case Inspection.Fit(long size, var type, var picture) -> {
        String name = AssetNames.of(file.reference(), type);
        PostAsset asset = PostAsset.at(name, sha256.orElseThrow(), size, type.mediaType());
        used.put(asset.path(), asset);
        yield Optional.of(new Target(asset, fragment, picture));
      }
      case Inspection.Missing() -> {
        warn(
            written,
            "ASSET_NOT_STORED",
            "The file \"%s\" was named but its bytes never came: upload it, then submit the draft"
                + " again.");
        yield Optional.empty();
      }
      case Inspection.Active() -> {
        warn(
            written,
            "ASSET_ACTIVE",
            "The drawing \"%s\" could run scripts and is not shown: take scripts, handlers and"
                + " links out of it, or save it as PNG.");
        yield Optional.empty();
      }
    };
  }

  private static boolean isFile(LocalAddress address) {
    return FILES.contains(address.extension());
  }

  private void warn(String written, String code, String message) {
    if (!notes.isFull()) {
      notes.warn(placeOf(written), code, message.formatted(written.strip()));
    }
  }

  /** Where the address is first written; a renderer may have percent-encoded it. */
  private SourcePosition placeOf(String written) {
    String text = notes.source().text();
    String name = written.substring(written.lastIndexOf('/') + 1);
    return Stream.of(written, SitePath.percentDecoded(written), name)
        .map(text::indexOf)
        .filter(offset -> offset >= 0)
        .findFirst()
        .map(notes.source()::positionAt)
        .orElse(SourcePosition.NOWHERE);
  }
}
