package dev.pressline.launcher.exports;

import dev.pressline.core.exports.WordPressBlog;
import dev.pressline.core.exports.WordPressItem;
import dev.pressline.core.exports.WordPressPosts;
import dev.pressline.core.post.SourcePosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads WXR, WordPress's extension of RSS 2.0, in its versions 1.0 to 1.2. Names are read with
 * their prefixes, which WordPress never changes and some plug-ins forget to declare. A document
 * type, through which a file could name other files or grow without end, is refused.
 */
final class WxrReader implements ItemReader<WordPressItem> {
  /** Where {@code <![CDATA[} ends behind an element's start. */
  private static final int CDATA_LENGTH = "<![CDATA[".length();

  private final XmlText text;
  private final WordPressBlog blog;
  private @Nullable XMLStreamReader opened;

  /** Reads the file and tells the blog what it says about itself on the way. */
  WxrReader(Path file, WordPressBlog blog) throws IOException {
    this.blog = blog;
    this.text = XmlText.of(Files.newInputStream(file));
  }

  /** Opened when it is first asked for: that reads already, and may find the file broken. */
  private XMLStreamReader xml() throws XMLStreamException {
    XMLStreamReader xml = opened;
    if (xml == null) {
      xml = factory().createXMLStreamReader(text);
      opened = xml;
    }
    return xml;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // Without document types the only entities are XML's own five, of which long files have many.
    factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
    return factory;
  }

  @Override
  public Optional<Found<WordPressItem>> next() throws BrokenExportException {
    try {
      while (xml().hasNext()) {
        int event = xml().next();
        if (event == XMLStreamConstants.DTD) {
          throw new XMLStreamException(
              "it has a document type, which no export has", xml().getLocation());
        }
        if (event == XMLStreamConstants.START_ELEMENT && xml().getLocalName().equals("item")) {
          return Optional.of(item());
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          channel(xml().getLocalName());
        }
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  @Override
  public List<String> remarks() {
    return text.dropped() == 0
        ? List.of()
        : List.of(
            "%d control character(s) that XML forbids were left out of the file."
                .formatted(text.dropped()));
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  private void channel(String element) throws XMLStreamException {
    switch (element) {
      case "wp:base_blog_url" -> blog.address(content());
      case "wp:author" -> {
        Map<String, String> author = children();
        blog.author(
            author.getOrDefault("wp:author_login", ""),
            author.getOrDefault("wp:author_display_name", ""));
      }
      case "wp:category" -> {
        Map<String, String> category = children();
        blog.category(
            category.getOrDefault("wp:category_nicename", ""),
            category.getOrDefault("wp:category_parent", ""),
            category.getOrDefault("wp:cat_name", ""));
      }
      default -> {}
    }
  }

  private Found<WordPressItem> item() throws XMLStreamException {
    SourcePosition place = place(xml().getLocation(), 0);
    SourcePosition start = place;
    Map<String, String> texts = new HashMap<>();
    List<WordPressItem.Term> terms = new ArrayList<>();
    Map<String, String> meta = new HashMap<>();
    int comments = 0;
    while (xml().nextTag() == XMLStreamConstants.START_ELEMENT) {
      String element = xml().getLocalName();
      switch (element) {
        case "category" -> terms.add(term());
        case "wp:postmeta" -> {
          Map<String, String> field = children();
          meta.put(field.getOrDefault("wp:meta_key", ""), field.getOrDefault("wp:meta_value", ""));
        }
        case "wp:comment" -> {
          skip();
          comments++;
        }
        case WordPressPosts.TEXT -> {
          start = place(xml().getLocation(), CDATA_LENGTH);
          texts.put(element, content());
        }
        default -> texts.put(element, content());
      }
    }
    WordPressItem item = new WordPressItem(texts, terms, meta, comments);
    blog.item(item);
    return new Found<>(item, place, start);
  }

  private WordPressItem.Term term() throws XMLStreamException {
    String domain = Optional.ofNullable(xml().getAttributeValue("", "domain")).orElse("");
    String nicename = Optional.ofNullable(xml().getAttributeValue("", "nicename")).orElse("");
    return new WordPressItem.Term(domain, nicename, content());
  }

  private Map<String, String> children() throws XMLStreamException {
    Map<String, String> children = new HashMap<>();
    while (xml().nextTag() == XMLStreamConstants.START_ELEMENT) {
      children.put(xml().getLocalName(), content());
    }
    return children;
  }

  /** The text of the element and of all in it; what is far too long is cut, to be refused later. */
  private String content() throws XMLStreamException {
    StringBuilder content = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      int event = xml().next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
      if (xml().hasText() && event != XMLStreamConstants.COMMENT) {
        int room = ExportRun.MAX_TEXT + 1 - content.length();
        int length = Math.min(room, xml().getTextLength());
        content.append(xml().getTextCharacters(), xml().getTextStart(), length);
      }
    }
    return content.toString();
  }

  private void skip() throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml().next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  private static BrokenExportException broken(XMLStreamException e) {
    SourcePosition place =
        e.getLocation() == null ? SourcePosition.NOWHERE : place(e.getLocation(), 0);
    String message = String.valueOf(e.getMessage());
    int cause = message.indexOf("Message: ");
    String reason = cause < 0 ? message : message.substring(cause + "Message: ".length());
    return new BrokenExportException(place, reason.strip(), e);
  }

  private static SourcePosition place(Location location, int behind) {
    return new SourcePosition(
        Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber()) + behind);
  }
}
