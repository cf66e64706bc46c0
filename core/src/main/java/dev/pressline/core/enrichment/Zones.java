package dev.pressline.core.enrichment;

import dev.pressline.core.text.TextStream;
import dev.pressline.core.text.TextStream.Segment;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/** What the text of a post stands in: code, links of the author, headings, quotations, blocks. */
public final class Zones {
  private static final Set<String> CODE = Set.of("code", "pre", "kbd", "samp", "tt", "var");
  private static final Set<String> UNTOUCHED =
      Set.of(
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "q",
          "summary",
          "button",
          "label",
          "textarea",
          "select");

  private final int[] starts;
  private final int[] ends;
  private final Place[] places;
  private final int[] breaks;
  private final Set<String> authorLinks = new HashSet<>();
  private final String text;

  private enum Place {
    PROSE,
    UNTOUCHED,
    AUTHOR_LINK,
    CODE
  }

  private Zones(TextStream stream) {
    List<Segment> segments = stream.segments();
    text = stream.text();
    starts = segments.stream().mapToInt(Segment::start).toArray();
    ends = segments.stream().mapToInt(Segment::end).toArray();
    places = new Place[starts.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = placeOf(segments.get(i));
    }
    breaks =
        IntStream.range(0, starts.length).filter(this::startsBlock).map(i -> starts[i]).toArray();
    stream.body().select("a[href]").forEach(a -> authorLinks.add(address(a.attr("href"))));
  }

  /** Those of the text. */
  public static Zones of(TextStream stream) {
    return new Zones(stream);
  }

  /** Positions at which a block starts, ascending. */
  public int[] breaks() {
    return breaks.clone();
  }

  /** Whether any of the stretch is code. */
  public boolean touchesCode(int start, int end) {
    return touches(Place.CODE, start, end);
  }

  /** Whether any of the stretch is in a link of the author. */
  public boolean touchesAuthorLink(int start, int end) {
    return touches(Place.AUTHOR_LINK, start, end);
  }

  /** Whether the stretch may become a link: inside one text node of ordinary prose. */
  public boolean isLinkable(int start, int end) {
    int segment = segmentAt(start);
    return segment >= 0 && end <= ends[segment] && places[segment] == Place.PROSE;
  }

  /** Whether the author links to the address somewhere in the post. */
  public boolean authorLinksTo(String url) {
    return authorLinks.contains(address(url));
  }

  /** The beginning of the text without code, at most so many code units. */
  public String prose(int limit) {
    StringBuilder prose = new StringBuilder();
    for (int i = 0; i < starts.length && prose.length() < limit; i++) {
      if (places[i] != Place.CODE) {
        int end = Math.min(ends[i], starts[i] + limit - prose.length());
        prose.append(startsBlock(i) ? "\n" : "").append(text, starts[i], end);
      }
    }
    return prose.toString();
  }

  /** The stream puts a line feed of its own before a block, except where the text ends in one. */
  private boolean startsBlock(int segment) {
    return segment == 0
        || starts[segment] > ends[segment - 1]
        || text.charAt(starts[segment] - 1) == '\n';
  }

  private boolean touches(Place place, int start, int end) {
    int segment = Math.max(0, segmentAt(start));
    while (segment < starts.length && starts[segment] < end) {
      if (places[segment] == place && ends[segment] > start) {
        return true;
      }
      segment++;
    }
    return false;
  }

  /** The last segment that starts at or before the position; -1 when there is none. */
  private int segmentAt(int position) {
    int found = Arrays.binarySearch(starts, position);
    return found >= 0 ? found : -found - 2;
  }

  private static Place placeOf(Segment segment) {
    Place place = Place.PROSE;
    for (Element element = segment.node().parent(); element != null; element = element.parent()) {
      Place own = placeOf(element.normalName());
      place = own.compareTo(place) > 0 ? own : place;
    }
    return place;
  }

  private static Place placeOf(String element) {
    if (CODE.contains(element)) {
      return Place.CODE;
    }
    if (element.equals("a")) {
      return Place.AUTHOR_LINK;
    }
    return UNTOUCHED.contains(element) ? Place.UNTOUCHED : Place.PROSE;
  }

  private static String address(String url) {
    String address = url.strip();
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
