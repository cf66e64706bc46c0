package dev.pressline.store.site.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import dev.pressline.core.site.FeedFormat;
import dev.pressline.store.site.model.PostCard;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * Posts as RSS 2.0 by the rules of the RSS Advisory Board's best practices profile: the whole text
 * in {@code content:encoded}, authors in {@code dc:creator}, the feed's address in {@code
 * atom:link}.
 */
final class RssFeed {
  private static final Namespace ATOM =
      Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

  private RssFeed() {}

  static WireFeed of(FeedHead head, List<FeedEntry> posts) {
    Channel channel = new Channel("rss_2.0");
    channel.setTitle(head.title());
    channel.setLink(head.page());
    // It must be there.
    channel.setDescription(head.subtitle().isBlank() ? head.title() : head.subtitle());
    channel.setLanguage(head.language());
    channel.setLastBuildDate(Date.from(head.updated()));
    channel.setGenerator("Pressline");
    List<Element> links = new ArrayList<>();
    links.add(link("self", head.self()).setAttribute("type", FeedFormat.RSS.mediaType()));
    head.hub().ifPresent(hub -> links.add(link("hub", hub)));
    channel.setForeignMarkup(links);
    channel.setItems(posts.stream().map(RssFeed::item).toList());
    return channel;
  }

  private static Element link(String rel, String href) {
    return new Element("link", ATOM).setAttribute("rel", rel).setAttribute("href", href);
  }

  private static Item item(FeedEntry entry) {
    PostCard post = entry.post();
    Item item = new Item();
    item.setTitle(post.title());
    item.setLink(entry.url());
    Guid guid = new Guid();
    guid.setValue(entry.id());
    guid.setPermaLink(false);
    item.setGuid(guid);
    item.setPubDate(Date.from(post.publishedAt()));
    item.setCategories(new ArrayList<>(entry.labels().stream().map(RssFeed::category).toList()));
    if (!post.excerpt().isBlank()) {
      Description description = new Description();
      description.setValue(post.excerpt());
      item.setDescription(description);
    }
    Content content = new Content();
    content.setType(Content.HTML);
    content.setValue(entry.html());
    item.setContent(content);
    if (!post.authors().isEmpty()) {
      DCModule creators = new DCModuleImpl();
      creators.setCreators(post.authors());
      List<Module> modules = new ArrayList<>(List.of(creators));
      item.setModules(modules);
    }
    return item;
  }

  private static Category category(String label) {
    Category category = new Category();
    category.setValue(label);
    return category;
  }
}
