package dev.pressline.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.Revision;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.material.SharedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The calls that hexo-front-matter's own tests make, with what it answers. Calls that write, or
 * that are refused because of a JavaScript type, have no counterpart here.
 */
class HexoFrontMatterCallsTest {
  private static final Load JSON = new Load(LoadSettings.builder().build());

  @Test
  void whatHexoTakesForMetadataAndForTextWeDoToo() throws IOException {
    String calls =
        Files.readString(SharedFolder.require("corpus/peer/vectors/hexo-front-matter.json"));
    Map<String, Integer> counts = new TreeMap<>();
    for (Object recorded : (List<?>) JSON.loadFromString(calls)) {
      Map<?, ?> call = (Map<?, ?>) recorded;
      List<?> arguments = (List<?>) call.get("args");
      boolean ours =
          List.of("split", "parse").contains(call.get("fn"))
              && arguments.getFirst() instanceof String;
      counts.merge(ours ? "compared" : "writes or is refused by type", 1, Integer::sum);
      if (ours && call.get("result") instanceof Map<?, ?> result) {
        String source = (String) arguments.getFirst();
        if (result.containsKey("_content")) {
          compareParse(String.valueOf(call.get("test")), source, zone(arguments), result);
        } else {
          compareSplit(String.valueOf(call.get("test")), source, result);
        }
      }
    }
    System.out.println("calls of hexo-front-matter: " + counts);
    assertThat(counts.get("compared")).isGreaterThan(20);
  }

  /** Metadata without a key is text to us, so the recorded word gets one. */
  private static void compareSplit(String test, String source, Map<?, ?> result) {
    boolean json = ";;;".equals(result.get("separator"));
    boolean data = result.get("data") instanceof String;
    String given = json ? "\"title\": \"foo\"" : "title: foo";
    PostContent content =
        content(data ? source.replaceFirst("foo", given) : source, ZoneId.of("UTC"));
    assertThat(content.body().source()).as(test).isEqualTo(result.get("content"));
    assertThat(content.title().equals("foo") && data).as(test).isEqualTo(data);
  }

  private static void compareParse(String test, String source, ZoneId zone, Map<?, ?> result) {
    PostContent content = content(source, zone);
    assertThat(content.body().source()).as(test).isEqualTo(result.get("_content"));
    if (result.get("date") instanceof String date) {
      assertThat(content.dates().published()).as(test).contains(Instant.parse(date));
    }
    result.forEach(
        (key, value) -> {
          if (!List.of("_content", "date").contains(key)) {
            String kept = content.extra().getOrDefault(String.valueOf(key), "nothing");
            assertThat(JSON.loadFromString(kept)).as(test).isEqualTo(value);
          }
        });
  }

  private static ZoneId zone(List<?> arguments) {
    return arguments.size() > 1
            && arguments.get(1) instanceof Map<?, ?> options
            && options.get("defaultTimeZone") instanceof String zone
        ? ZoneId.of(zone)
        : ZoneId.of("UTC");
  }

  private static PostContent content(String source, ZoneId zone) {
    SiteSettings site =
        new SiteSettings(
            Drafts.SITE.id(),
            "A blog",
            "About things.",
            Drafts.SITE.baseUrl(),
            "en",
            zone,
            Optional.empty(),
            SiteSettings.DEFAULT_PERMALINK_PATTERN);
    var draft = Drafts.draft(SourceBytes.utf8(source), Optional.of("a.md"), Map.of());
    var result = Admission.admit(draft, new Revision(7), AdmissionSettings.of(site));
    assertThat(result).as(source).isInstanceOf(AdmissionResult.Admitted.class);
    return ((Post) ((AdmissionResult.Admitted) result).event()).content();
  }
}
