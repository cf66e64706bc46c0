package dev.pressline.store.site.render;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import dev.pressline.core.post.PostId;
import dev.pressline.store.site.files.Mark;
import dev.pressline.store.site.model.CleanText;
import dev.pressline.store.site.model.PostBody;
import dev.pressline.store.site.model.PostCard;
import dev.pressline.store.site.page.PageKey;
import dev.pressline.store.site.view.SiteReader;
import dev.pressline.store.site.view.ViewRules;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The newest posts with their full text as Atom (RFC 4287). */
final class FeedPage {
  private final SiteReader site;
  private final Function<PostId, PostBody> bodies;
  private volatile Map<Relative, String> absolute = Map.of();

  /** HTML as its post's page has it, which is made absolute once and not for every feed. */
  private record Relative(String html, String pageUrl) {}

  FeedPage(SiteReader site, Function<PostId, PostBody> bodies) {
    this.site = site;
    this.bodies = bodies;
  }

  byte[] render() {
    List<PostCard> posts = site.newest(ViewRules.FEED_POSTS);
    Feed feed = new Feed("atom_1.0");
    feed.setId(urn("site " + site.settings().id()));
    feed.setTitle(CleanText.of(site.settings().title()));
    if (!site.settings().description().isBlank()) {
      feed.setSubtitle(text(CleanText.of(site.settings().description())));
    }
    feed.setUpdated(
        Date.from(
            posts.stream()
                .map(PostCard::lastChange)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH)));
    String self = site.settings().urlOf("/" + PageKey.Single.FEED.file());
    feed.setOtherLinks(List.of(link("self", self, "application/atom+xml")));
    feed.setAlternateLinks(List.of(link("alternate", site.settings().urlOf("/"), "text/html")));
    feed.setAuthors(persons(List.of(site.settings().author().orElse(site.settings().title()))));
    Generator generator = new Generator();
    generator.setValue("Pressline");
    feed.setGenerator(generator);
    feed.setEntries(entries(posts));
    try {
      String xml = new WireFeedOutput().outputString(feed, false).stripTrailing();
      return (xml + Mark.MARKUP).getBytes(StandardCharsets.UTF_8);
    } catch (FeedException e) {
      throw new IllegalStateException("The feed cannot be written.", e);
    }
  }

  /** Keeps no more than what the feed shows now. */
  private List<Entry> entries(List<PostCard> posts) {
    Map<Relative, String> known = absolute;
    Map<Relative, String> shown = new HashMap<>();
    List<Entry> entries = new ArrayList<>();
    for (PostCard post : posts) {
      String url = site.settings().urlOf(post.permalink());
      Relative relative = new Relative(bodies.apply(post.id()).html(), url);
      String html =
          Optional.ofNullable(known.get(relative))
              .orElseGet(() -> AbsoluteHtml.of(relative.html(), url));
      shown.put(relative, html);
      entries.add(entry(post, url, html));
    }
    absolute = Map.copyOf(shown);
    return entries;
  }

  private static Entry entry(PostCard post, String url, String html) {
    Entry entry = new Entry();
    entry.setId(urn("post " + post.id()));
    entry.setTitle(post.title());
    entry.setPublished(Date.from(post.publishedAt()));
    entry.setUpdated(Date.from(post.lastChange()));
    entry.setAlternateLinks(List.of(link("alternate", url, "text/html")));
    entry.setAuthors(persons(post.authors()));
    entry.setCategories(
        new ArrayList<>(
            Stream.concat(
                    post.categories().stream().map(path -> path.names().getLast()),
                    post.tags().stream().map(tag -> tag.label()))
                .distinct()
                .map(FeedPage::category)
                .toList()));
    if (!post.excerpt().isBlank()) {
      entry.setSummary(text(post.excerpt()));
    }
    Content content = new Content();
    content.setType("html");
    content.setValue(html);
    entry.setContents(List.of(content));
    return entry;
  }

  private static Content text(String value) {
    Content text = new Content();
    text.setType("text");
    text.setValue(value);
    return text;
  }

  private static Link link(String rel, String href, String type) {
    Link link = new Link();
    link.setRel(rel);
    link.setHref(href);
    link.setType(type);
    return link;
  }

  private static List<SyndPerson> persons(List<String> names) {
    List<SyndPerson> persons = new ArrayList<>();
    for (String name : names) {
      Person person = new Person();
      person.setName(name);
      persons.add(person);
    }
    return persons;
  }

  private static Category category(String label) {
    Category category = new Category();
    category.setTerm(label);
    return category;
  }

  private static String urn(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
