package dev.pressline.store.markdown.body.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tables that GFM can say: one row of heads, cells of phrases, none spanning others. */
final class Tables {
  private static final Set<String> BLOCKS =
      Set.of("p", "div", "ul", "ol", "table", "pre", "blockquote", "br", "img", "figure", "hr");

  private Tables() {}

  /** Whether Markdown has the same table. */
  static boolean isSimple(Element table) {
    List<Element> rows = table.select("tr");
    boolean headed =
        !rows.isEmpty()
            && rows.getFirst().children().stream().allMatch(cell -> cell.normalName().equals("th"))
            && table.select("thead tr").size() == 1;
    int columns = rows.isEmpty() ? 0 : rows.getFirst().childrenSize();
    return headed
        && columns > 0
        && table.children().stream()
            .allMatch(part -> Set.of("thead", "tbody").contains(part.normalName()))
        && table.select("tbody").size() <= 1
        && rows.stream().allMatch(row -> row.childrenSize() == columns)
        && rows.stream().flatMap(row -> row.children().stream()).allMatch(Tables::isSimpleCell);
  }

  private static boolean isSimpleCell(Element cell) {
    return !cell.hasAttr("colspan")
        && !cell.hasAttr("rowspan")
        && cell.getAllElements().stream().noneMatch(part -> BLOCKS.contains(part.normalName()));
  }

  static Node of(Element table) {
    TableBlock block = new TableBlock();
    TableHead head = new TableHead();
    TableBody body = new TableBody();
    List<Element> rows = table.select("tr");
    head.appendChild(row(rows.getFirst(), true));
    rows.stream().skip(1).forEach(row -> body.appendChild(row(row, false)));
    block.appendChild(head);
    if (rows.size() > 1) {
      block.appendChild(body);
    }
    return block;
  }

  private static Node row(Element row, boolean isHead) {
    TableRow made = new TableRow();
    for (Element cell : row.children()) {
      TableCell madeCell = new TableCell();
      madeCell.setHeader(isHead);
      setAlignment(madeCell, cell);
      Phrases.add(cell, madeCell);
      made.appendChild(madeCell);
    }
    return made;
  }

  private static void setAlignment(TableCell made, Element cell) {
    TableCell.@Nullable Alignment alignment =
        switch (cell.attr("align").toLowerCase(Locale.ROOT)) {
          case "left" -> TableCell.Alignment.LEFT;
          case "right" -> TableCell.Alignment.RIGHT;
          case "center" -> TableCell.Alignment.CENTER;
          default -> null;
        };
    if (alignment != null) {
      made.setAlignment(alignment);
    }
  }
}
