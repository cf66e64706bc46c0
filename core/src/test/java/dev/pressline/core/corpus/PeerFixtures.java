package dev.pressline.core.corpus;

import dev.pressline.core.verdict.Refusal;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The posts that peers keep for their own tests, with what those tests want of the front matter.
 */
final class PeerFixtures {
  private static final String REFUSED = "refused ";

  /** From gray-matter's tests; a program is run there, and refused here. */
  private static final Map<String, String> OF_GRAY_MATTER =
      Map.ofEntries(
          Map.entry("autodetect-coffee.md", REFUSED + "FRONT_MATTER_IS_CODE"),
          Map.entry("autodetect-cson.md", REFUSED + "FRONT_MATTER_IS_CODE"),
          Map.entry("autodetect-javascript.md", REFUSED + "FRONT_MATTER_IS_CODE"),
          Map.entry("autodetect-json.md", "title autodetect-JSON"),
          Map.entry("autodetect-no-lang.md", "title autodetect-no-lang"),
          Map.entry("autodetect-yaml.md", "title autodetect-yaml"),
          Map.entry("basic.txt", "title Basic"),
          Map.entry("delims-semi-colons.md", "title delims-semi-colons JSON"),
          Map.entry("empty.md", REFUSED + "EMPTY_SOURCE"),
          Map.entry("lang-json.md", "title JSON"),
          Map.entry("lang-yaml.md", "title YAML"));

  /** From Jekyll's test_post, test_document and test_site. */
  private static final Map<String, String> OF_JEKYLL =
      Map.ofEntries(
          Map.entry("_posts/2008-02-02-not-published.markdown", "held true"),
          Map.entry("_posts/2008-02-02-published.markdown", "held false"),
          Map.entry(
              "_posts/2009-01-27-array-categories.markdown", "categories [[foo], [bar], [baz]]"),
          Map.entry("_posts/2009-01-27-categories.markdown", "categories [[foo], [bar], [baz]]"),
          Map.entry("_posts/2009-01-27-category.markdown", "categories [[foo]]"),
          Map.entry("_posts/2009-01-27-empty-categories.markdown", "categories []"),
          Map.entry("_posts/2009-01-27-empty-category.markdown", "categories []"),
          Map.entry("_posts/2009-05-18-empty-tags.markdown", "tags []"),
          Map.entry("_posts/2009-05-18-tag.markdown", "tags [code]"),
          Map.entry("_posts/2009-05-18-tags.markdown", "tags [food, cooking, pizza]"),
          Map.entry("_posts/2009-06-22-no-yaml.markdown", "date 2009-06-22T00:00:00Z"),
          Map.entry("_posts/2010-01-08-triple-dash.markdown", "title Foo --- Bar"),
          Map.entry("_posts/2010-01-09-date-override.markdown", "date 2010-01-10T00:00:00Z"),
          Map.entry("_posts/2010-01-09-time-override.markdown", "date 2010-01-10T13:07:09Z"),
          Map.entry("_posts/2010-01-09-timezone-override.markdown", "date 2010-01-10T13:07:09Z"),
          Map.entry("_posts/2013-05-10-number-category.markdown", "categories [[2013]]"),
          Map.entry("_posts/2014-01-06-permalink-traversal.md", REFUSED + "PERMALINK_UNSAFE"),
          Map.entry(
              "_posts/2014-03-03-yaml-with-dots.md", "title Test Post Where YAML Ends in Dots"),
          Map.entry("_posts/2014-07-05-mixed-case-category.markdown", "categories [[MixedCase]]"),
          Map.entry("_posts/2017-2-5-i-dont-like-zeroes.md", "date 2017-02-05T00:00:00Z"),
          Map.entry("_dates/date_without_time.md", "date 2015-10-01T00:00:00Z"),
          Map.entry("_dates/time_with_timezone.md", "date 2015-09-30T17:00:00Z"),
          Map.entry("_dates/time_without_timezone.md", "date 2015-10-01T01:00:00Z"),
          Map.entry("_encodings/UTF8CRLFandBOM.md", "title UTF8CRLFandBOM"),
          Map.entry("_encodings/Unicode16LECRLFandBOM.md", REFUSED + "INVALID_UTF8"));

  private PeerFixtures() {}

  static Tally ofGrayMatter() {
    return tally("posts of gray-matter's tests", "peer/gray-matter/test/fixtures", OF_GRAY_MATTER);
  }

  static Tally ofJekyll() {
    return tally("posts of Jekyll's tests", "peer/jekyll-tests/test/source", OF_JEKYLL);
  }

  private static Tally tally(String name, String folder, Map<String, String> wanted) {
    Tally tally = new Tally(name);
    new TreeMap<>(wanted)
        .forEach(
            (file, answer) -> {
              String found = answer(Path.of(folder, file).toString(), answer);
              tally.add(found.equals(answer), file, answer + ", we: " + found);
            });
    return tally;
  }

  private static String answer(String path, String wanted) {
    Verdict verdict = Verdict.on(path);
    String field = wanted.substring(0, wanted.indexOf(' '));
    return verdict
        .refusal()
        .map(Refusal::code)
        .map(code -> REFUSED + code)
        .orElseGet(
            () ->
                field
                    + " "
                    + (field.equals("held") ? verdict.held() : verdict.fields().get(field)));
  }
}
