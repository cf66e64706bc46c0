package dev.pressline.core.admission.html.article;

import dev.pressline.core.admission.html.tree.Count;
import dev.pressline.core.admission.html.tree.DataTables;
import dev.pressline.core.admission.html.tree.Measure;
import dev.pressline.core.admission.html.tree.Trees;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Readability's conditions under which a form, list, table or div is no part of an article. */
final class Shadiness {
  private static final int COMMAS_OF_PROSE = 10;
  private static final int SUSPICIOUSLY_SHORT = 25;
  private static final int SHORT_BESIDE_EMBED = 75;
  private static final int GOOD_WEIGHT = 25;
  private static final int USUAL_ITEMS = 100;
  private static final Pattern AD_OR_LOADING =
      Pattern.compile(
          "(?:ad(?:vertising|vertisement)?|pub(?:licité)?|werb(?:ung)?|广告|реклама|anuncio"
              + "|(?:loading|正在加载|загрузка|chargement|cargando)(?:…|\\.\\.\\.)?)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Zeal zeal;
  private final DataTables tables;

  Shadiness(Zeal zeal, DataTables tables) {
    this.zeal = zeal;
    this.tables = tables;
  }

  boolean isShady(Element element, Measure measure) {
    boolean safe =
        tables.shelter(element)
            || measure.of(Count.DATA_TABLES) > 0
            || Trees.isWithin(element, "code");
    if (safe) {
      return false;
    }
    int weight = zeal.weightOf(element);
    if (weight < 0) {
      return true;
    }
    if (measure.of(Count.COMMAS) >= COMMAS_OF_PROSE || measure.of(Count.VIDEOS) > 0) {
      return false;
    }
    if (AD_OR_LOADING.matcher(measure.shortText()).matches()) {
      return true;
    }
    boolean list = element.normalName().equals("ul") || measure.share(Count.IN_LISTS) > 0.9;
    boolean shady = isUnbalanced(element, measure, list) || isLinky(measure, list, weight);
    return shady && !(list && isGallery(element, measure));
  }

  private static boolean isUnbalanced(Element element, Measure measure, boolean list) {
    int paragraphs = measure.of(Count.PARAGRAPHS);
    int pictures = measure.of(Count.PICTURES);
    int embeds = measure.of(Count.EMBEDS);
    boolean figure = Trees.isWithin(element, "figure");
    boolean pictured = !figure && pictures > 1 && paragraphs / (double) pictures < 0.5;
    boolean itemised = !list && measure.of(Count.ITEMS) - USUAL_ITEMS > paragraphs;
    boolean form = measure.of(Count.INPUTS) > paragraphs / 3;
    boolean crumb =
        !list
            && !figure
            && measure.share(Count.IN_HEADINGS) < 0.9
            && measure.length() < SUSPICIOUSLY_SHORT
            && (pictures == 0 || pictures > 2)
            && measure.linkDensity() > 0;
    boolean embedding = embeds > 1 || embeds == 1 && measure.length() < SHORT_BESIDE_EMBED;
    boolean useless = pictures == 0 && measure.share(Count.TEXTISH) == 0;
    return pictured || itemised || form || crumb || embedding || useless;
  }

  private static boolean isLinky(Measure measure, boolean list, int weight) {
    double density = measure.linkDensity();
    return weight >= GOOD_WEIGHT ? density > 0.5 : !list && density > 0.2;
  }

  /** A list in which each item is a picture. */
  private static boolean isGallery(Element element, Measure measure) {
    boolean plain = element.children().stream().allMatch(child -> child.childrenSize() <= 1);
    return plain && measure.of(Count.PICTURES) == measure.of(Count.ITEMS);
  }
}
