package dev.pressline.core.admission.html.article;

import dev.pressline.core.admission.body.tree.Siblings;
import dev.pressline.core.admission.html.tree.Count;
import dev.pressline.core.admission.html.tree.DataTables;
import dev.pressline.core.admission.html.tree.Measure;
import dev.pressline.core.admission.html.tree.Trees;
import dev.pressline.core.admission.html.tree.Weighing;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Takes out of an article what is no part of it. */
final class Cleaning {
  private static final int MAX_SHARING = 500;
  private static final String NEVER_TEXT = "footer, link, aside";
  private static final String CONTROLS = "input, textarea, select, button";
  private static final String PLAYERS = "object, embed, iframe";

  private final Element article;
  private final Zeal zeal;
  private final DataTables tables;

  private Cleaning(Element article, Zeal zeal) {
    this.article = article;
    this.zeal = zeal;
    this.tables = DataTables.in(article);
  }

  static void clean(Element article, Zeal zeal) {
    Cleaning cleaning = new Cleaning(article, zeal);
    cleaning.conditionally("form");
    cleaning.conditionally("fieldset");
    cleaning.remove(NEVER_TEXT);
    cleaning.sharing();
    cleaning.remove(CONTROLS);
    cleaning.players();
    cleaning.headings();
    cleaning.conditionally("table");
    cleaning.conditionally("ul");
    cleaning.conditionally("div");
    cleaning.emptyParagraphs();
    cleaning.tablesOfOneCell();
  }

  private void conditionally(String name) {
    if (zeal.cleans() && article.selectFirst(name) != null) {
      Shadiness shadiness = new Shadiness(zeal, tables);
      Weighing.sift(
          article,
          tables.tables(),
          (element, measure) ->
              element.normalName().equals(name) && shadiness.isShady(element, measure));
    }
  }

  private void remove(String what) {
    Set<Node> found = Siblings.identitySet();
    found.addAll(article.select(what));
    Siblings.remove(found);
  }

  private void players() {
    Set<Node> found = Siblings.identitySet();
    article.select(PLAYERS).stream().filter(e -> !Weighing.isVideo(e)).forEach(found::add);
    Siblings.remove(found);
  }

  private void sharing() {
    Weighing.sift(
        article,
        Set.of(),
        (element, measure) ->
            !article.equals(element.parent())
                && measure.length() < MAX_SHARING
                && Names.sharing(element));
  }

  private void headings() {
    Set<Node> found = Siblings.identitySet();
    article.select("h1, h2").stream().filter(h -> zeal.weightOf(h) < 0).forEach(found::add);
    Siblings.remove(found);
  }

  private void emptyParagraphs() {
    Weighing.sift(
        article,
        Set.of(),
        (element, measure) ->
            element.normalName().equals("p") && measure.length() == 0 && isUnillustrated(measure));
  }

  private static boolean isUnillustrated(Measure measure) {
    return measure.of(Count.PICTURES) == 0 && measure.of(Count.EMBEDS) == 0;
  }

  /** A table of one cell is a box around it. */
  private void tablesOfOneCell() {
    for (Element table : article.select("table")) {
      Element body = Trees.holdsOnly(table, "tbody") ? table.child(0) : table;
      if (Trees.holdsOnly(body, "tr") && Trees.holdsOnly(body.child(0), "td")) {
        Element cell = body.child(0).child(0);
        boolean line = cell.childNodes().stream().allMatch(Trees::isPhrasing);
        cell.tagName(line ? "p" : "div");
        table.replaceWith(cell);
      }
    }
  }
}
