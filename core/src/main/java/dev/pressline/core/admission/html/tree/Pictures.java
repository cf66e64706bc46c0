package dev.pressline.core.admission.html.tree;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Pictures that a page's script would have loaded, given their addresses. */
public final class Pictures {
  private static final Pattern PICTURE_FILE =
      Pattern.compile("\\.(?:jpe?g|png|webp|gif|avif)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ONE_ADDRESS = Pattern.compile("\\S++");
  private static final Pattern CANDIDATES = Pattern.compile("(?s).*\\s\\d.*");
  private static final int PLACEHOLDER = 200;
  private static final int MAX_NOSCRIPT = 4000;

  private Pictures() {}

  /** Puts the address a script would have set where it belongs, and takes pictures of noscript. */
  public static void load(Element body) {
    for (Element noscript : body.getElementsByTag("noscript")) {
      unwrap(noscript);
    }
    for (Element picture : body.getElementsByTag("img")) {
      String src = picture.attr("src");
      boolean placeholder =
          src.isBlank()
              || src.startsWith("data:") && src.length() < PLACEHOLDER
              || picture.className().contains("lazy");
      if (placeholder) {
        late(picture, "src", ONE_ADDRESS).ifPresent(found -> picture.attr("src", found));
        late(picture, "srcset", CANDIDATES).ifPresent(found -> picture.attr("srcset", found));
      }
    }
  }

  private static Optional<String> late(Element picture, String target, Pattern form) {
    List<Attribute> attributes = picture.attributes().asList();
    return attributes.stream()
        .filter(attribute -> !List.of("src", "srcset", "alt", "title").contains(attribute.getKey()))
        .map(Attribute::getValue)
        .map(String::strip)
        .filter(value -> PICTURE_FILE.matcher(value).find() && form.matcher(value).matches())
        .filter(value -> target.equals("srcset") || !value.contains("{"))
        .findFirst();
  }

  /** A picture in a noscript is what the element before it would have become. */
  private static void unwrap(Element noscript) {
    String inner = noscript.children().isEmpty() ? noscript.wholeText() : noscript.html();
    if (inner.length() > MAX_NOSCRIPT || !inner.contains("<img")) {
      return;
    }
    Element content = Jsoup.parseBodyFragment(inner).body();
    Element picture = content.selectFirst("img[src]");
    if (picture == null || content.hasText()) {
      return;
    }
    Node before = noscript.previousElementSibling();
    if (before instanceof Element element && isLonePicture(element)) {
      Element shown =
          element.normalName().equals("img") ? element : element.getElementsByTag("img").getFirst();
      shown.attr("src", picture.attr("src"));
    }
  }

  private static boolean isLonePicture(Element element) {
    return !element.hasText()
        && (element.normalName().equals("img") || element.getElementsByTag("img").size() == 1);
  }
}
