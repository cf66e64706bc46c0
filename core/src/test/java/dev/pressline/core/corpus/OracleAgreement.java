package dev.pressline.core.corpus;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Title, date, tags and categories of every post of a recording, as its peer reads them and as we
 * do. What the peer does not know is not compared; a post that we refuse differs in all.
 */
final class OracleAgreement {
  private static final Map<String, String> REASONS =
      Map.of(
          "fightinggg__hexo-blog/blog/Others/Nginx/index.md: tags",
          "its tags are one word and no list, of which Hexo's parser alone makes nothing; Hexo"
              + " itself makes a tag of it",
          "fightinggg__hexo-blog/blog/计算机网络/白帽子讲Web安全/index.md: tags",
          "two words parted by a comma are two tags, as on other blogs",
          "swcarpentry__website/_posts/2016/09/test.html",
          "the file is empty",
          "Fechin__reference/_posts/systemd.md",
          "its date may be one in February or one in July; it is refused, and both are named");

  private final Map<String, Tally> tallies = new TreeMap<>();
  private int bothFail;
  private int peerFails;

  private OracleAgreement() {}

  /** What hexo-front-matter read. */
  static OracleAgreement withHexo() {
    return new OracleAgreement()
        .reading("oracle/hexo-front-matter.jsonl", PeerFields::ofHexo, fields -> fields);
  }

  /** What Jekyll's way of finding front matter and YAML and TOML libraries read. */
  static OracleAgreement withJekyllHugoAndZola() {
    return new OracleAgreement()
        .reading(
            "oracle/yaml-toml-front-matter.jsonl", PeerFields::ofOthers, OracleAgreement::flat);
  }

  /** One tally for each field. */
  List<Tally> tallies() {
    return List.copyOf(tallies.values());
  }

  /** How many posts the peer could not read, and of these we neither. */
  int peerFails() {
    return peerFails;
  }

  int bothFail() {
    return bothFail;
  }

  /** Why the two differ, where that is known. */
  static String reason(String field, String where) {
    return REASONS.getOrDefault(
        where + ": " + field, REASONS.getOrDefault(where, "no reason is known"));
  }

  private OracleAgreement reading(
      String recording,
      Function<Map<?, ?>, Map<String, Object>> theirs,
      UnaryOperator<Map<String, Object>> ours) {
    for (Map<?, ?> row : Corpus.rows(Corpus.root().resolve(recording))) {
      String path = String.valueOf(row.get("path"));
      Verdict verdict = Verdict.on(path);
      if (row.get("fm") instanceof Map<?, ?> fields) {
        Map<String, Object> own = ours.apply(verdict.fields());
        compare(path.substring(path.indexOf('/') + 1), theirs.apply(fields), own);
      } else {
        peerFails++;
        bothFail += verdict.refusal().isPresent() ? 1 : 0;
      }
    }
    return this;
  }

  private void compare(String where, Map<String, Object> theirs, Map<String, Object> ours) {
    theirs.forEach(
        (field, value) -> {
          Tally tally = tallies.computeIfAbsent(field, Tally::new);
          Object own = ours.get(field);
          tally.add(value.equals(own), where, value + ", we: " + own);
        });
  }

  /** Only Hexo has categories within categories. */
  private static Map<String, Object> flat(Map<String, Object> fields) {
    Map<String, Object> flat = new TreeMap<>(fields);
    flat.computeIfPresent(
        "categories",
        (key, paths) ->
            ((List<?>) paths).stream().flatMap(path -> ((List<?>) path).stream()).toList());
    return flat;
  }
}
