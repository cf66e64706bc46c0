package dev.pressline.store.site.text;

import dev.pressline.store.site.model.PostBody;
import dev.pressline.store.site.text.markup.SoundMarkup;
import dev.pressline.store.site.theme.ContentsModel;
import dev.pressline.store.site.theme.Messages;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The text of a post as its own page shows it.
 *
 * @param html with what readers see and the text does not say
 * @param contents its headings, empty when the page is to have no table of contents
 */
public record PageText(String html, List<ContentsModel> contents) {
  /** Texts without any of these, or letters from right to left, stay as they are, unread. */
  private static final Pattern WORTH_READING =
      Pattern.compile(
          "<(?:code|table|section|input)\\b| data-entity=|[\\u0590-\\u08ff]|"
              + SoundMarkup.WORTH_READING);

  public PageText {
    contents = List.copyOf(contents);
  }

  /**
   * The text for readers.
   *
   * @param body of the post; its own text is not looked at
   * @param html sanitised, with every link it is to have
   * @param direction {@code ltr} or {@code rtl}
   */
  public static PageText of(PostBody body, String html, String direction, Messages messages) {
    if (direction.equals("ltr") && !WORTH_READING.matcher(html).find()) {
      return new PageText(html, List.of());
    }
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    List<ContentsModel> contents = Contents.of(document, body.contents());
    SoundMarkup.in(document);
    CodeColours.in(document);
    Formulas.in(document);
    WideTables.in(document, messages);
    Pictures.in(document);
    Footnotes.in(document, messages);
    TaskLists.in(document, messages);
    Entities.in(document, body.entities(), messages);
    Directions.in(document, direction);
    return new PageText(document.body().html(), contents);
  }
}
