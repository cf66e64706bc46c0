package dev.pressline.core.admission.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.asset.AssetType;
import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.asset.Sha256;
import dev.pressline.core.site.SiteSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlacesPropertyTest {
  private static final SiteSettings SITE =
      new SiteSettings(
          "blog",
          "Blog",
          "",
          URI.create("https://blog.example/sub/"),
          "en",
          ZoneId.of("UTC"),
          Optional.empty(),
          SiteSettings.DEFAULT_PERMALINK_PATTERN);

  @Property(tries = 500)
  void noPlaceLeavesTheFolder(
      @ForAll("addresses") String sourcePath, @ForAll("addresses") String written) {
    LocalAddress.read(written, SITE)
        .ifPresent(
            address ->
                assertThat(new Places(sourcePath).of(address))
                    .allSatisfy(
                        place ->
                            assertThat(Arrays.asList(place.split("/", -1)))
                                .isNotEmpty()
                                .doesNotContain("", ".", "..")));
  }

  @Property(tries = 500)
  void aFileBesideThePostIsFoundByItsRelativePath(
      @ForAll("paths") String folder, @ForAll("paths") String file) {
    Places places = new Places(folder + "/post.md");

    LocalAddress address = LocalAddress.read(file, SITE).orElseThrow();

    assertThat(places.of(address)).contains(folder + "/" + file);
  }

  @Property(tries = 500)
  void everyNameOnTheSiteIsWellPlacedAndEndsAsItsTypeDoes(@ForAll String reference) {
    AssetType type = AssetType.of(reference, reference.getBytes(StandardCharsets.UTF_8));

    String name = AssetNames.of(reference, type);

    Sha256 hash = Sha256.of(new byte[0]);
    assertThat(PostAsset.at(name, hash, 0, type.mediaType()).isWellPlaced()).isTrue();
    assertThat(type.extensions()).contains(AssetType.extensionOf(name));
  }

  @Provide
  Arbitrary<String> addresses() {
    return Arbitraries.of(
            "..", ".", "/", "a", "b.png", "%2e%2e", "%2f", "\\", "//", "C:", "%00", "é", " ", "%")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("/", parts));
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of("a", "b", "images", "海", "trip")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(parts -> String.join("/", parts) + ".png");
  }
}
