package dev.pressline.core.admission.body;

import dev.pressline.core.admission.body.tree.Siblings;
import dev.pressline.core.admission.source.Notes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Frames of other sites become links: the reader's browser then asks nobody without being told, and
 * the page works in feeds too. Players that are known lead to the page of their video.
 */
final class Embeds {
  /** In this order: an address may name its video in two ways. */
  private static final List<Player> PLAYERS =
      List.of(
          Player.of(
              "(?:youtube(?:-nocookie)?\\.com/embed/|youtu\\.be/)([\\w-]{6,20})",
              "https://www.youtube.com/watch?v="),
          Player.of("player\\.vimeo\\.com/video/(\\d+)", "https://vimeo.com/"),
          Player.of(
              "player\\.bilibili\\.com/.*?[?&;]bvid=(BV\\w+)", "https://www.bilibili.com/video/"),
          Player.of(
              "player\\.bilibili\\.com/.*?[?&;](?:aid=)(\\d+)",
              "https://www.bilibili.com/video/av"));

  private static final int LONGEST_PLAYER = 2_000;

  private Embeds() {}

  /**
   * A player that can be put into any page.
   *
   * @param frame finds the video's name in the address of the frame
   * @param page address of the video's own page, but for that name
   */
  private record Player(Pattern frame, String page) {
    static Player of(String frame, String page) {
      return new Player(Pattern.compile(frame), page);
    }
  }

  /** Puts links in the place of the frames; returns those that have to go. */
  static Set<Node> replaceFrames(List<Element> frames, Notes notes) {
    Set<Node> dropped = Siblings.identitySet();
    for (Element frame : frames) {
      String written = frame.hasAttr("src") ? frame.attr("src") : frame.attr("data-src");
      Optional<String> url = SafeUrl.media(written).filter(SafeUrl::isExternal).map(Embeds::page);
      int offset = notes.offsetOf("<iframe");
      if (url.isPresent()) {
        frame.replaceWith(link(url.get(), frame.attr("title").strip()));
        notes.warn(offset, "FRAME_BECAME_LINK", "A frame of another site became a link to it.");
      } else {
        dropped.add(frame);
        notes.warn(offset, "FRAME_REMOVED", "A frame without a web address was left out.");
      }
    }
    return dropped;
  }

  private static Element link(String url, String title) {
    String label = title.isEmpty() ? SafeUrl.host(url) : title;
    Element link = new Element("a").attr("href", url).text("▶ " + label);
    return new Element("span").addClass("embed").appendChild(link);
  }

  private static String page(String frame) {
    String url = frame.startsWith("//") ? "https:" + frame : frame;
    if (url.length() > LONGEST_PLAYER) {
      return url;
    }
    return PLAYERS.stream()
        .map(
            player -> {
              Matcher id = player.frame().matcher(url);
              return id.find() ? player.page() + id.group(1) : "";
            })
        .filter(page -> !page.isEmpty())
        .findFirst()
        .orElse(url);
  }
}
