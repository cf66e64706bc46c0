package dev.pressline.core.admission.html.tree;

import dev.pressline.core.admission.body.tree.Siblings;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Tells tables that hold data from those that only place things on a page. */
public final class DataTables {
  private static final String SIGNS = "caption:not(:empty), col, colgroup, tfoot, thead, th";
  private static final int MIN_ROWS = 10;
  private static final int MIN_COLUMNS = 5;
  private static final int MIN_CELLS = 11;
  private static final int MAX_TABLES = 1000;

  private final Set<Element> tables = Siblings.identitySet();
  private final Set<Element> sheltered = Siblings.identitySet();

  private DataTables() {}

  /** The data tables of the element. */
  public static DataTables in(Element root) {
    DataTables found = new DataTables();
    root.getElementsByTag("table").stream()
        .limit(MAX_TABLES)
        .filter(DataTables::holdsData)
        .forEach(found.tables::add);
    if (!found.tables.isEmpty()) {
      NodeTraversor.traverse(found.new Shelter(), root);
    }
    return found;
  }

  /** The tables. */
  public Set<Element> tables() {
    return tables;
  }

  /** Whether the element is such a table or stands in one. */
  public boolean shelter(Element element) {
    return sheltered.contains(element);
  }

  private static boolean holdsData(Element table) {
    if (table.attr("role").equals("presentation") || table.attr("datatable").equals("0")) {
      return false;
    }
    if (!table.attr("summary").isEmpty() || table.selectFirst(SIGNS) != null) {
      return true;
    }
    int rows = 0;
    int columns = 0;
    for (Element row : table.getElementsByTag("tr")) {
      rows += span(row.attr("rowspan"));
      int cells = 0;
      for (Element cell : row.children()) {
        cells += cell.normalName().equals("td") ? span(cell.attr("colspan")) : 0;
      }
      columns = Math.max(columns, cells);
    }
    boolean nested = table.getElementsByTag("table").size() > 1;
    boolean line = rows == 1 || columns == 1;
    boolean large = rows >= MIN_ROWS || columns >= MIN_COLUMNS || rows * columns >= MIN_CELLS;
    return !nested && !line && large;
  }

  private static int span(String written) {
    return written.matches("[1-9]\\d{0,2}") ? Integer.parseInt(written) : 1;
  }

  private final class Shelter implements NodeVisitor {
    private int depth;

    @Override
    public void head(Node node, int level) {
      if (node instanceof Element element) {
        depth += tables.contains(element) ? 1 : 0;
        if (depth > 0) {
          sheltered.add(element);
        }
      }
    }

    @Override
    public void tail(Node node, int level) {
      if (node instanceof Element element && tables.contains(element)) {
        depth--;
      }
    }
  }
}
