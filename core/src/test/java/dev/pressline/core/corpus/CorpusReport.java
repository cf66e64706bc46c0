package dev.pressline.core.corpus;

import dev.pressline.core.admission.InertBodies;
import dev.pressline.core.admission.markdown.SpecificationExamples;
import dev.pressline.material.HostileText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** All figures about the real documents, computed in one run and written down. */
final class CorpusReport {
  private final Report report = new Report();

  private CorpusReport() {}

  /** The document; it has no text of the corpus but names of files. */
  static String on(LocalDate day) {
    CorpusReport whole = new CorpusReport();
    whole.head(day);
    List<Blog> blogs = Blog.all();
    whole.verdicts(blogs);
    whole.codes(blogs);
    whole.marks(blogs);
    whole.oracles();
    whole.specifications();
    whole.recordings();
    whole.yaml();
    whole.pages();
    whole.hostile();
    return whole.report.text();
  }

  private void head(LocalDate day) {
    report.title("What Pressline makes of real blogs");
    report.paragraph(
        """
        Written by `CorpusReportTest` on %s, in one run over documents that lie beside the project and are no part of
        it; [CONTRIBUTING](../CONTRIBUTING.md#commands) has the command. Every figure is computed in that run. Nothing
        here is a text of those documents but names of files.\
        """
            .formatted(day));
  }

  private void verdicts(List<Blog> blogs) {
    report.section("Verdicts");
    report.paragraph(
        "Every file gets a verdict. *Shown* became a post for readers; *held* became one that is"
            + " shown to nobody, as its author or its generator wants it; *refused* has a reason,"
            + " a place and a remedy. *Accepted* is the share of those not held that are shown.");
    report.table("generator", "blog", "files", "shown", "held", "refused", "accepted");
    int files = 0;
    int published = 0;
    int refused = 0;
    for (Blog blog : blogs) {
      int shown = blog.published() - blog.refused();
      report.row(
          blog.generator(),
          blog.name(),
          blog.files().size(),
          shown,
          blog.held(),
          blog.refused(),
          Report.percent((double) shown / blog.published()));
      files += blog.files().size();
      published += blog.published();
      refused += blog.refused();
    }
    report.row(
        "all",
        "",
        files,
        published - refused,
        files - published,
        refused,
        Report.percent((double) (published - refused) / published));
  }

  private void codes(List<Blog> blogs) {
    report.section("Refusals and warnings");
    report.table("blog", "refusals", "warnings");
    Map<String, Integer> refusals = new TreeMap<>();
    Map<String, Integer> warnings = new TreeMap<>();
    for (Blog blog : blogs) {
      report.row(blog.name(), Report.counts(blog.refusals()), Report.counts(blog.warnings()));
      blog.refusals().forEach((code, count) -> refusals.merge(code, count, Integer::sum));
      blog.warnings().forEach((code, count) -> warnings.merge(code, count, Integer::sum));
    }
    report.row("all", Report.counts(refusals), Report.counts(warnings));
    List<String> places = new ArrayList<>();
    for (Blog blog : blogs) {
      for (String file : blog.files()) {
        Verdict.on(file)
            .refusal()
            .ifPresent(
                refusal ->
                    places.add(
                        "%s, line %d, column %d: `%s`"
                            .formatted(
                                shortName(file),
                                refusal.place().line(),
                                refusal.place().column(),
                                refusal.code())));
      }
    }
    report.paragraph("The refused files:");
    report.items(places);
  }

  private void marks(List<Blog> blogs) {
    report.section("Marks of generators");
    report.paragraph(
        "Tag plug-ins, Liquid and shortcodes that the rendered posts still show outside code;"
            + " inside code they are what an author writes about them, or a mark that nobody"
            + " knows.");
    report.table("generator", "left outside code", "within code");
    Map<String, List<Blog>> byGenerator =
        blogs.stream().collect(Collectors.groupingBy(Blog::generator, Collectors.toList()));
    new TreeMap<>(byGenerator)
        .forEach(
            (generator, its) ->
                report.row(
                    generator,
                    its.stream().mapToInt(Blog::marksLeft).sum(),
                    its.stream().mapToInt(Blog::marksAsCode).sum()));
  }

  private void oracles() {
    report.section("Front matter beside the peers");
    report.paragraph(
        "Of the posts on which the peer succeeds: how many have the same title, date, tags and"
            + " categories. A post that we refuse differs in all of them.");
    report.table("peer", "field", "equal", "of", "share");
    List<String> differences = new ArrayList<>();
    oracle("hexo-front-matter", OracleAgreement.withHexo(), differences);
    oracle("Jekyll's, Hugo's and Zola's", OracleAgreement.withJekyllHugoAndZola(), differences);
    report.paragraph("The differences:");
    report.items(differences.stream().sorted().toList());
  }

  private void oracle(String peer, OracleAgreement agreement, List<String> differences) {
    for (Tally field : agreement.tallies()) {
      tally(peer, field);
      field
          .differences()
          .forEach(
              it ->
                  differences.add(
                      "%s, %s: %s"
                          .formatted(
                              shortName(it.where()),
                              field.name(),
                              OracleAgreement.reason(field.name(), it.where()))));
    }
  }

  private void tally(String first, Tally tally) {
    report.row(first, tally.name(), tally.equal(), tally.compared(), Report.percent(tally.share()));
  }

  private void specifications() {
    report.section("CommonMark and GFM");
    report.table("specification", "examples", "to the letter", "but for a rule", "otherwise");
    for (SpecificationExamples examples : SpecificationExamples.all()) {
      report.row(
          examples.name(),
          examples.examples(),
          examples.toTheLetter(),
          examples.byRule(),
          examples.listed().size());
    }
    report.paragraph("The rules, all of them deliberate:");
    report.items(SpecificationExamples.rules());
    report.paragraph("The examples that are shown otherwise, all of them deliberate:");
    List<String> lines = new ArrayList<>();
    for (SpecificationExamples examples : SpecificationExamples.all()) {
      Map<String, List<Integer>> byReason = new TreeMap<>();
      new TreeMap<>(examples.listed())
          .forEach(
              (number, reason) ->
                  byReason.computeIfAbsent(reason, any -> new ArrayList<>()).add(number));
      byReason.entrySet().stream()
          .map(it -> examples.name() + " " + it.getValue() + ": " + it.getKey())
          .forEach(lines::add);
    }
    report.items(lines);
  }

  private void recordings() {
    report.section("Recorded calls and fixtures");
    report.table("what", "equal", "of", "share");
    List<Tally> slugs = RecordedSlugs.tallies();
    List.of(slugs.get(0), slugs.get(1), PeerFixtures.ofGrayMatter(), PeerFixtures.ofJekyll())
        .forEach(
            tally ->
                report.row(
                    tally.name(), tally.equal(), tally.compared(), Report.percent(tally.share())));
    report.paragraph("Slugs differ for these reasons:");
    Map<String, Long> reasons =
        slugs.getFirst().differences().stream()
            .map(it -> RecordedSlugs.Reason.valueOf(it.where()).sentence())
            .collect(Collectors.groupingBy(it -> it, TreeMap::new, Collectors.counting()));
    report.items(
        reasons.entrySet().stream().map(it -> it.getValue() + ": " + it.getKey()).toList());
  }

  private void yaml() {
    report.section("YAML");
    Tally suite = YamlSuite.tally();
    report.paragraph(
        "yaml-test-suite through the parser of snakeyaml-engine, which reads front matter: %d of %d cases (%s)."
                .formatted(suite.equal(), suite.compared(), Report.percent(suite.share()))
            + " The others, by what the engine does:");
    report.items(
        YamlDifferences.byReason().entrySet().stream()
            .map(it -> it.getKey() + ": " + it.getValue())
            .toList());
  }

  private void pages() {
    report.section("Pages");
    report.paragraph(
        "F1 of the words, as bags, as means over all files. Readability4J is the closest port of"
            + " readability.js to Java; [ADR 10](adr/0010-our-own-reading-of-web-pages.md) has the"
            + " original's own figures.");
    report.table("pages, reader", "files", "F1");
    PageFactsAgreement facts = new PageFactsAgreement();
    List<Supplier<Pages.Compared>> kinds =
        List.of(() -> Pages.ofReadability(facts), Pages::ofArticleExtraction, Pages::scraped);
    for (Supplier<Pages.Compared> kind : kinds) {
      for (Agreement reader : kind.get().all()) {
        report.row(reader.name(), reader.files(), Report.f1(reader.mean()));
      }
    }
    report.table("what is found in them", "equal", "of");
    facts.all().forEach(it -> report.row(it.name(), it.equal(), it.compared()));
    Tally news = Pages.newsTexts();
    report.row(news.name(), news.equal(), news.compared());
  }

  private void hostile() {
    report.section("Hostile texts");
    report.paragraph(
        "Each is submitted as Markdown, as a fragment of HTML, in a page, as text and within a"
            + " text. No post may do more than be shown. What the site makes of them is tested in"
            + " `output-stores/site`, with a browser as well.");
    report.table("collection", "texts", "posts", "posts with active content");
    Map<String, Supplier<List<HostileText>>> collections = new TreeMap<>();
    collections.put("DOMPurify", HostileText::ofDomPurify);
    collections.put("html5lib, tokenizer", HostileText::ofHtml5lib);
    collections.put("naughty strings", HostileText::ofNaughtyStrings);
    collections.put("our own", HostileText::ofOurOwn);
    collections.forEach(
        (name, texts) -> {
          InertBodies bodies = InertBodies.of(texts.get());
          report.row(name, bodies.texts(), bodies.posts(), bodies.active().size());
        });
  }

  private static String shortName(String path) {
    List<String> names = List.of(path.split("/"));
    int blog = Blog.GENERATORS.contains(names.getFirst()) ? 1 : 0;
    boolean bundle = names.getLast().startsWith("index.");
    int last = names.size() - (bundle ? 2 : 1);
    return names.get(blog) + " … " + String.join("/", names.subList(last, names.size()));
  }
}
