package dev.pressline.e2e.badpost;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A site's folder as its readers and their machines find it. */
record PublishedSite(Path folder) {
  private static final List<String> ENDINGS =
      List.of(".html", ".xml", ".json", ".opml", ".txt", ".css", ".js", "_redirects");

  /** What neither HTML nor XML may hold. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFE\\uFFFF]");

  private static final Pattern ADDRESS = Pattern.compile("<loc>http://localhost:8080([^<]*)</loc>");

  /** Files that a browser, a feed reader or a search engine would not read to their end. */
  List<String> faults() throws IOException {
    List<String> faults = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (ENDINGS.stream().anyMatch(file.toString()::endsWith)) {
          fault(file).ifPresent(fault -> faults.add(folder.relativize(file) + ": " + fault));
        }
      }
    }
    return faults;
  }

  /** The page at an address of the site. */
  Document page(String address) throws IOException {
    return Jsoup.parse(text(address.substring(1) + "index.html"));
  }

  boolean has(String address) {
    return Files.exists(folder.resolve(address.substring(1)).resolve("index.html"));
  }

  String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  /** Addresses of the pages that search engines are told of. */
  List<String> sitemap() throws IOException {
    List<String> addresses = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().contains("sitemap")).toList()) {
        ADDRESS.matcher(Files.readString(file)).results().forEach(m -> addresses.add(m.group(1)));
      }
    }
    return addresses;
  }

  private static Optional<String> fault(Path file) throws IOException {
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
    } catch (CharacterCodingException e) {
      return Optional.of("not UTF-8");
    }
    if (FORBIDDEN.matcher(text).find()) {
      return Optional.of("has a control character");
    }
    String name = file.toString();
    if (name.endsWith(".xml") || name.endsWith(".opml")) {
      return xmlFault(text);
    }
    if (name.endsWith(".json")) {
      return jsonFault(text);
    }
    return Optional.empty();
  }

  private static Optional<String> xmlFault(String text) {
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      builder.setErrorHandler(null);
      builder.parse(new InputSource(new StringReader(text)));
      return Optional.empty();
    } catch (SAXException e) {
      return Optional.of("not well-formed: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<String> jsonFault(String text) throws IOException {
    try {
      new ObjectMapper().readTree(text);
      return Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.of("not JSON: " + e.getOriginalMessage());
    }
  }
}
