package dev.pressline.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.asset.AssetInspector;
import dev.pressline.core.asset.AssetInspector.Inspection;
import dev.pressline.core.asset.AssetType;
import dev.pressline.core.asset.DraftAsset;
import dev.pressline.core.asset.PictureSize;
import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.asset.Sha256;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Warning;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetReferencesTest {
  private static final AssetType PNG = new AssetType("image/png", List.of("png"));
  private static final AssetInspector ALL_PNG = (_, _) -> new Inspection.Fit(68, PNG);

  @ParameterizedTest(name = "{0}: {1} means {2}")
  @CsvSource({
    "_posts/trip.md, sea.png, _posts/trip/sea.png",
    "_posts/trip.md, trip/sea.png, _posts/trip/sea.png",
    "_posts/trip.md, ./sea.png, _posts/sea.png",
    "_posts/trip.md, ../images/sea.png, images/sea.png",
    "_posts/trip.md, /images/sea.png, images/sea.png",
    "_posts/trip.md, images/sea.png, images/sea.png",
    "source/_posts/trip.md, /images/sea.png, source/images/sea.png",
    "source/_posts/trip.md, ../../../../images/sea.png, source/images/sea.png",
    "content/posts/trip/index.md, sea.png, content/posts/trip/sea.png",
    "content/posts/trip/index.md, images/sea.png, content/posts/trip/images/sea.png",
    "content/posts/trip.md, /img/sea.png, static/img/sea.png",
    "_posts/trip.md, https://blog.example/images/sea.png, images/sea.png",
    "_posts/trip.md, /Images/Sea.PNG, images/sea.png",
    "_posts/trip.md, images%2Fsea.png, images/sea.png",
    "_posts/trip.md, /images/sea.png?w=100, images/sea.png",
    "_posts/trip.md, s%65a.png, _posts/sea.png",
  })
  void aPictureIsFoundWhereGeneratorsLookForIt(String path, String written, String file) {
    Post post = admit(path, "# Trip\n\n![Sea](" + written + ")", file);

    assertThat(post.content().body().html()).contains("src=\"" + at(file, file).path());
    assertThat(post.content().assets()).containsExactly(at(file, file));
    assertThat(post.warnings()).isEmpty();
  }

  @Test
  void namesInOtherScriptsAreFoundAndPercentEncoded() {
    Post post = admit("_posts/旅.md", "![Sea](海.png)", "_posts/旅/海.png");

    assertThat(post.content().assets()).containsExactly(at("海.png", "_posts/旅/海.png"));
    assertThat(post.content().body().html()).contains("/%E6%B5%B7.png\"");
  }

  @Test
  void tagPlugInsAndMarkupReferToTheSameFiles() {
    String source =
        """
        {% asset_img sea.png A calm sea %}

        {% asset_link notes.pdf Notes %}

        <img src="sea.png" srcset="sea.png 1x, sea2.png 2x">

        <video src="/clips/surf.png" poster="sea.png"></video>
        """;

    Post post =
        admit(
            "_posts/trip.md",
            source,
            "_posts/trip/sea.png",
            "_posts/trip/sea2.png",
            "_posts/trip/notes.pdf",
            "clips/surf.png");

    assertThat(post.content().assets()).hasSize(4);
    assertThat(post.content().body().html())
        .doesNotContain("\"sea", " sea2.png", "\"notes", "/clips/")
        .contains(" 2x\"");
    assertThat(post.warnings()).isEmpty();
  }

  @Test
  void onlyWhatThePostUsesStaysWithIt() {
    Post post = admit("trip.md", "![Sea](sea.png)", "sea.png", "land.png");

    assertThat(post.content().assets()).containsExactly(at("sea.png", "sea.png"));
  }

  @Test
  void aCoverIsAFileLikeAnyOther() {
    Post post = admit("_posts/trip.md", "---\ncover: /img/sea.png\n---\nText.", "img/sea.png");

    assertThat(post.content().cover()).contains(at("sea.png", "img/sea.png").path());
  }

  @ParameterizedTest
  @ValueSource(strings = {"img/sea.png", "/img/sea.png", "https://blog.example/img/sea.png", "red"})
  void aCoverThatDidNotComeIsLeftOutAndTold(String cover) {
    Post post = admit("_posts/trip.md", "---\ncover: " + cover + "\n---\nText.", "land.png");

    assertThat(post.content().cover()).isEmpty();
    assertThat(post.warnings())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.code()).isEqualTo("ASSET_MISSING");
              assertThat(warning.place().line()).isEqualTo(2);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://elsewhere.example/sea.png", "//elsewhere.example/sea.png"})
  void aCoverFromElsewhereStays(String cover) {
    Post post = admit("_posts/trip.md", "---\ncover: " + cover + "\n---\nText.", "land.png");

    assertThat(post.content().cover()).contains(cover);
    assertThat(post.warnings()).isEmpty();
  }

  @Test
  void aMissingPictureIsToldWithItsLine() {
    Post post = admit("trip.md", "# Trip\n\nText.\n\n![Sea](pics/sea.png)", "land.png");

    assertThat(post.warnings())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.code()).isEqualTo("ASSET_MISSING");
              assertThat(warning.message()).contains("\"pics/sea.png\"", "put it into the folder");
              assertThat(warning.place().line()).isEqualTo(5);
              assertThat(warning.place().column()).isEqualTo(8);
            });
    assertThat(post.content().body().html()).contains("src=\"pics/sea.png\"");
  }

  @ParameterizedTest
  @CsvSource({
    "https://elsewhere.example/sea.png",
    "//elsewhere.example/sea.png",
    "mailto:ada@example.org",
    "#sea",
    "../other-post/",
    "other.md",
    "/2024/05/other.html",
    "?page=2",
  })
  void whatLeadsElsewhereIsLeftAlone(String written) {
    Post post = admit("_posts/trip.md", "[Read](" + written + ")", "land.png");

    assertThat(post.content().body().html()).contains("href=\"" + written + "\"");
    assertThat(post.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "../../../etc/passwd.png",
    "..%2f..%2fsecret.png",
    "..\\..\\secret.png",
    "/../secret.png",
    "trip/../../../secret.png"
  })
  void nothingOutsideTheFolderIsReached(String written) {
    Post post =
        admit(
            "_posts/trip.md",
            "<img src=\"" + written + "\">",
            "../secret.png",
            "../../secret.png",
            "/../etc/passwd.png",
            "land.png");

    assertThat(post.content().assets()).isEmpty();
    assertThat(post.warnings()).extracting(Warning::code).contains("ASSET_MISSING");
  }

  @Test
  void aDraftThatSaysNothingOfFilesIsToldNothing() {
    Post post = admit(Drafts.file("trip.md", "![A](/img/a.png)\n\n![B](b.png)"), ALL_PNG);

    assertThat(post.warnings()).isEmpty();
  }

  @Test
  void bytesThatNeverCameAreTold() {
    Post post =
        admit(
            Drafts.file("trip.md", "![Sea](sea.png)").with(List.of(file("sea.png"))),
            AssetInspector.NONE);

    assertThat(post.warnings()).extracting(Warning::code).containsExactly("ASSET_NOT_STORED");
    assertThat(post.content().assets()).isEmpty();
  }

  @Test
  void aDrawingThatCouldRunScriptsIsNotShown() {
    Post post =
        admit(
            Drafts.file("trip.md", "![Sea](sea.svg)").with(List.of(file("sea.svg"))),
            (_, _) -> new Inspection.Active());

    assertThat(post.warnings()).extracting(Warning::code).containsExactly("ASSET_ACTIVE");
    assertThat(post.content().assets()).isEmpty();
  }

  @Test
  void anotherPictureMakesAnotherContent() {
    DraftAsset before = new DraftAsset("sea.png", hash("calm"), 1, "");
    DraftAsset after = new DraftAsset("sea.png", hash("rough"), 1, "");

    Post calm = admit(Drafts.file("t.md", "![S](sea.png)").with(List.of(before)), ALL_PNG);
    Post rough = admit(Drafts.file("t.md", "![S](sea.png)").with(List.of(after)), ALL_PNG);
    Post unrelated = admit(Drafts.file("t.md", "Text.").with(List.of(before)), ALL_PNG);
    Post still = admit(Drafts.file("t.md", "Text.").with(List.of(after)), ALL_PNG);

    assertThat(calm.content().contentHash()).isNotEqualTo(rough.content().contentHash());
    assertThat(unrelated.content().contentHash()).isEqualTo(still.content().contentHash());
  }

  @Test
  void aHashThatIsNoneIsNotBelieved() {
    DraftAsset forged = new DraftAsset("sea.png", "../../../../etc/passwd", 1, "image/png");

    Post post = admit(Drafts.file("t.md", "![S](sea.png)").with(List.of(forged)), ALL_PNG);

    assertThat(post.warnings()).extracting(Warning::code).containsExactly("ASSET_NOT_STORED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          src="sea.png"                          > width="600" height="400"
          src="sea.png" width="300"              > width="300" height="200"
          src="sea.png" height="200px"           > height="200" width="300"
          src="sea.png" width="50%"              > width="50%"
          src="sea.png" width="9" height="9"     > width="9" height="9"
          src="https://else.example/sea.png"     > ''
          """)
  void aPictureGetsTheSizeThatItsBytesHave(String written, String size) {
    var draft = Drafts.file("t.md", "<img " + written + ">").with(List.of(file("sea.png")));
    AssetInspector measured = (_, _) -> new Inspection.Fit(68, PNG, PictureSize.of(600, 400));

    String html = admit(draft, measured).content().body().html();

    assertThat(html.replaceAll(".*png\"(?: (.*?))?>.*", "$1")).isEqualTo(size);
  }

  private static Post admit(String path, String source, String... files) {
    List<DraftAsset> assets = Arrays.stream(files).map(AssetReferencesTest::file).toList();
    return admit(Drafts.file(path, source).with(assets), ALL_PNG);
  }

  private static Post admit(Submission draft, AssetInspector inspector) {
    var result = Admission.admit(draft, new Revision(7), Drafts.SETTINGS, inspector);
    assertThat(result).isInstanceOf(AdmissionResult.Admitted.class);
    return (Post) ((AdmissionResult.Admitted) result).event();
  }

  private static DraftAsset file(String path) {
    return new DraftAsset(path, hash(path), 68, "");
  }

  /** What the file becomes on the site; every file of these tests counts as PNG. */
  private static PostAsset at(String reference, String file) {
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    return PostAsset.at(name, Sha256.read(hash(file)).orElseThrow(), 68, PNG.mediaType());
  }

  private static String hash(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
