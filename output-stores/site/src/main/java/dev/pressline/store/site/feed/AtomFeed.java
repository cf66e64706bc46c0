package dev.pressline.store.site.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import dev.pressline.core.site.FeedFormat;
import dev.pressline.store.site.model.PostCard;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Posts as Atom (RFC 4287). */
final class AtomFeed {
  private AtomFeed() {}

  static WireFeed of(FeedHead head, List<FeedEntry> posts) {
    Feed feed = new Feed("atom_1.0");
    feed.setId(head.id());
    feed.setTitle(head.title());
    if (!head.subtitle().isBlank()) {
      feed.setSubtitle(text(head.subtitle()));
    }
    feed.setUpdated(Date.from(head.updated()));
    List<Link> links = new ArrayList<>();
    links.add(link("self", head.self(), FeedFormat.ATOM.mediaType()));
    head.hub().ifPresent(hub -> links.add(hubLink(hub)));
    feed.setOtherLinks(links);
    feed.setAlternateLinks(List.of(link("alternate", head.page(), "text/html")));
    feed.setAuthors(persons(List.of(head.author())));
    Generator generator = new Generator();
    generator.setValue("Pressline");
    feed.setGenerator(generator);
    feed.setEntries(posts.stream().map(AtomFeed::entry).toList());
    return feed;
  }

  private static Entry entry(FeedEntry item) {
    PostCard post = item.post();
    Entry entry = new Entry();
    entry.setId(item.id());
    entry.setTitle(post.title());
    entry.setPublished(Date.from(post.publishedAt()));
    entry.setUpdated(Date.from(post.lastChange()));
    entry.setAlternateLinks(List.of(link("alternate", item.url(), "text/html")));
    entry.setAuthors(persons(post.authors()));
    entry.setCategories(new ArrayList<>(item.labels().stream().map(AtomFeed::category).toList()));
    if (!post.excerpt().isBlank()) {
      entry.setSummary(text(post.excerpt()));
    }
    Content content = new Content();
    content.setType("html");
    content.setValue(item.html());
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

  private static Link hubLink(String href) {
    Link link = new Link();
    link.setRel("hub");
    link.setHref(href);
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
}
