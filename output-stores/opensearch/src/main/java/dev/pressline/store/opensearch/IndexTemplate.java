package dev.pressline.store.opensearch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** How an index holds documents, as a composable index template. */
final class IndexTemplate {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALL_LANGUAGES = "all_languages";

  private IndexTemplate() {}

  /** The template for the indexes behind the alias. */
  static String of(String alias) {
    ObjectNode root = JSON.createObjectNode();
    root.putArray("index_patterns").add(alias + "-*");
    ObjectNode template = root.putObject("template");
    settings(template.putObject("settings"));
    ObjectNode mappings = template.putObject("mappings");
    mappings.put("dynamic", false);
    properties(mappings.putObject("properties"));
    return root.toString();
  }

  private static void settings(ObjectNode settings) {
    // What somebody deleted by hand can be put back at once, under the version that it had.
    settings.put("index.gc_deletes", "0s");
    settings.put("index.merge.policy.expunge_deletes_allowed", 0);
    ObjectNode analyzer =
        settings.putObject("analysis").putObject("analyzer").putObject(ALL_LANGUAGES);
    analyzer.put("type", "custom").put("tokenizer", "standard");
    analyzer
        .putArray("filter")
        .add("cjk_width")
        .add("lowercase")
        .add("asciifolding")
        .add("cjk_bigram");
  }

  private static void properties(ObjectNode properties) {
    for (String keyword :
        List.of(
            Names.ID,
            Names.STATE,
            Names.SITE,
            Names.PERMALINK,
            Names.FORMER,
            Names.LANGUAGE,
            Names.AUTHORS,
            Names.CATEGORIES,
            Names.TAGS)) {
      properties.putObject(keyword).put("type", "keyword");
    }
    properties.putObject(Names.REVISION).put("type", "long");
    properties.putObject(Names.LEVEL).put("type", "integer");
    properties.putObject(Names.PUBLISHED_AT).put("type", "date");
    for (String words : List.of(Names.TITLE, Names.TEXT, Names.LABELS)) {
      words(properties.putObject(words), ALL_LANGUAGES);
      Languages.ANALYZERS.forEach(
          (language, analyzer) -> words(properties.putObject(Names.by(language, words)), analyzer));
    }
  }

  private static void words(ObjectNode property, String analyzer) {
    property.put("type", "text").put("analyzer", analyzer).put("index_options", "offsets");
  }
}
