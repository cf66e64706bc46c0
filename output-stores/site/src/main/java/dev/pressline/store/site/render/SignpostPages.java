package dev.pressline.store.site.render;

import dev.pressline.store.site.files.Mark;
import dev.pressline.store.site.theme.PageModel;
import dev.pressline.store.site.view.Destination;
import dev.pressline.store.site.view.SiteReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Pages for addresses where nothing is, nothing is any more, or that lead elsewhere. */
final class SignpostPages {
  private final SiteReader site;
  private final PageFrame frame;

  SignpostPages(SiteReader site, PageFrame frame) {
    this.site = site;
    this.frame = frame;
  }

  byte[] notFound() {
    return message("notFound", Links.fromAnywhere(site.settings()));
  }

  byte[] gone() {
    return message("gone", Links.fromAnywhere(site.settings()));
  }

  /** The note at the address of a withdrawn post. */
  byte[] gone(String path) {
    return message("gone", Links.from(path, site.settings()));
  }

  byte[] leadsHere(String from, String to) {
    Links links = Links.from(from, site.settings());
    return redirect(site.settings().urlOf(to), links.to(to), links);
  }

  byte[] leadsElsewhere(String from, String url) {
    return redirect(url, url, Links.from(from, site.settings()));
  }

  /** The rules for hosts that read {@code _redirects} (Netlify, Cloudflare Pages). */
  byte[] rules() {
    StringBuilder rules = new StringBuilder();
    site.destinations()
        .forEach(
            (file, end) ->
                site.pathOf(file).flatMap(path -> rule(path, end)).ifPresent(rules::append));
    return rules.append(Mark.HASH).toString().getBytes(StandardCharsets.UTF_8);
  }

  private Optional<String> rule(String path, Destination end) {
    String from = site.settings().hrefOf(path);
    return switch (end) {
      case Destination.Page _ -> Optional.empty();
      case Destination.Gone() ->
          Optional.of("%s %s 410\n".formatted(from, site.settings().hrefOf("/410.html")));
      case Destination.LeadsHere(String to) ->
          Optional.of("%s %s 301\n".formatted(from, site.settings().hrefOf(to)));
      case Destination.LeadsElsewhere(String url) ->
          Optional.of("%s %s 301\n".formatted(from, url.replace(" ", "%20")));
    };
  }

  private byte[] message(String key, Links links) {
    String heading = frame.models().messages().text(key);
    String text = frame.models().messages().text(key + "Text");
    PageModel page = frame.page(heading, "", false, links);
    return frame.render("message", page, Map.of("heading", heading, "text", text));
  }

  private byte[] redirect(String url, String target, Links links) {
    return frame.render("redirect", frame.page("", url, false, links), Map.of("target", target));
  }
}
