package dev.pressline.e2e.sites;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The figures of the sites as a document. */
final class SitesReport {
  private static final List<PageKind> KINDS = Arrays.asList(PageKind.values());

  private SitesReport() {}

  static String of(LocalDate day, Map<String, BlogSite> sites, Map<String, JsonNode> verdicts) {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # The sites of real blogs

        Written by `SitesReportE2E` on %s: `./pressline publish` of every blog of a corpus that lies beside the project and is no
        part of it ([CONTRIBUTING](../CONTRIBUTING.md#commands) has the command). Every file of the sites was looked at.

        *Ours* are links of the pages and those that Pressline puts into texts; none may be dead. *Authors'* are links in their texts to
        addresses of their sites that nobody has, most of them to pages and files that are no part of the corpus; each of them is in
        `dead-links.csv`. Feeds (Atom, RSS, JSON Feed; of site, tags, categories and authors) are parsed by ROME and Jackson and hold the
        rules of which the W3C's validator and gofeed's test data tell: identities, dates, absolute addresses, authors, nothing active.

        | blog | published | rejected | files of pages | feeds | links on the site | ours dead | authors' dead | authors' pictures missing | other faults |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        """
            .formatted(day));
    sites.forEach((name, site) -> text.append(row(name, site, verdicts.get(name))));
    text.append("\n## Kinds of pages\n\n| blog |");
    KINDS.forEach(kind -> text.append(' ').append(kind.words).append(" |"));
    text.append("\n| --- |").append(" --- |".repeat(KINDS.size())).append('\n');
    sites.forEach(
        (name, site) -> {
          text.append("| ").append(name).append(" |");
          KINDS.forEach(
              kind -> text.append(' ').append(site.kinds.getOrDefault(kind.words, 0)).append(" |"));
          text.append('\n');
        });
    return text.toString();
  }

  private static String row(String name, BlogSite site, JsonNode verdicts) {
    long dead = site.faults.stream().filter(fault -> fault.contains(" leads to ")).count();
    return "| %s | %d | %d | %d | %d | %d | %d | %d | %d | %d |%n"
        .formatted(
            name,
            verdicts.at("/published").asInt(),
            verdicts.at("/rejected").asInt(),
            site.pages,
            site.feeds,
            site.links,
            dead,
            site.deadOfAuthors,
            site.missingPictures,
            site.faults.size() - dead);
  }
}
