package dev.pressline.quality;

import dev.pressline.material.SharedFolder;
import dev.pressline.quality.cache.PostsAgain;
import dev.pressline.quality.internal.InternalLinks;
import dev.pressline.quality.keyphrase.KeyphraseMeasurement;
import dev.pressline.quality.language.LanguageQuality;
import dev.pressline.quality.links.EntityLinks;
import dev.pressline.quality.site.RelatedPostsMeasurement;
import dev.pressline.quality.site.SiteMemorySpeed;
import dev.pressline.quality.site.VocabularyTagsMeasurement;
import dev.pressline.quality.story.NearDuplicateTexts;
import dev.pressline.quality.story.StoryLinks;
import dev.pressline.quality.story.TitleHints;
import dev.pressline.quality.summary.Summaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Measures what was named, or everything, prints the figures and keeps them in the report. */
public final class EnrichmentQuality {

  private static final List<Measurement> ALL =
      List.of(
          new LanguageQuality(),
          new KeyphraseMeasurement(),
          new EntityLinks(),
          new RelatedPostsMeasurement(),
          new VocabularyTagsMeasurement(),
          new SiteMemorySpeed(),
          new NearDuplicateTexts(),
          new StoryLinks(),
          new TitleHints(),
          new InternalLinks(),
          new Summaries(),
          new PostsAgain());

  private EnrichmentQuality() {}

  /**
   * Measures.
   *
   * @param arguments the report's file, then names of measurements, separated by commas; all
   *     without
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Optional<Path> corpus = SharedFolder.find("corpus");
    if (corpus.isEmpty()) {
      System.out.println("SKIPPED: there is no ../shared/corpus beside the project.");
      return;
    }
    Set<String> chosen =
        Arrays.stream(arguments)
            .skip(1)
            .flatMap(names -> Arrays.stream(names.split(",")))
            .filter(name -> !name.isBlank())
            .collect(Collectors.toSet());
    for (Measurement measurement : ALL) {
      if (chosen.isEmpty() || chosen.contains(measurement.name())) {
        String section = section(measurement, corpus.get());
        System.out.println(section);
        Files.writeString(file, Report.with(Files.readString(file), measurement.name(), section));
      }
    }
  }

  private static String section(Measurement measurement, Path corpus) throws IOException {
    return "## %s\n\nMeasured on %s by `%s`.\n\n%s"
        .formatted(
            measurement.title(),
            LocalDate.now(ZoneOffset.UTC),
            measurement.name(),
            measurement.measure(corpus));
  }
}
