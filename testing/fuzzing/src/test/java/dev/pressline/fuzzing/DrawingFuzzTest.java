package dev.pressline.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.pressline.core.asset.InertSvg;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A drawing that is shown to readers runs nothing, whether it is read as XML or as HTML. */
class DrawingFuzzTest {
  private static final Set<String> RUNS =
      Set.of("script", "handler", "foreignobject", "iframe", "object", "embed", "animate", "set");

  @FuzzTest(maxDuration = "30m")
  void drawing(byte[] drawing) throws ParserConfigurationException, IOException {
    if (InertSvg.isInert(drawing)) {
      assertThat(asHtml(drawing)).allMatch(DrawingFuzzTest::isHarmless);
      assertThat(asXml(drawing)).allMatch(DrawingFuzzTest::isHarmless);
    }
  }

  /** Elements are written with a bracket before their names, attributes without. */
  private static boolean isHarmless(String written) {
    boolean element = written.startsWith("<");
    String name = element ? written.substring(1) : written;
    String local = name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    return element ? !RUNS.contains(local) : !local.startsWith("on");
  }

  /** Names of all elements and attributes. */
  private static Stream<String> asHtml(byte[] drawing) {
    return Jsoup.parse(new String(drawing, StandardCharsets.UTF_8)).getAllElements().stream()
        .flatMap(
            element ->
                Stream.concat(
                    Stream.of("<" + element.tagName()),
                    element.attributes().asList().stream().map(Attribute::getKey)));
  }

  /** The same; none of what a browser would not show either. */
  private static Stream<String> asXml(byte[] drawing)
      throws ParserConfigurationException, IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    var builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    try {
      NodeList elements =
          builder.parse(new ByteArrayInputStream(drawing)).getElementsByTagName("*");
      List<String> names = new ArrayList<>();
      for (int i = 0; i < elements.getLength(); i++) {
        Element element = (Element) elements.item(i);
        names.add("<" + element.getTagName());
        for (int j = 0; j < element.getAttributes().getLength(); j++) {
          Node attribute = element.getAttributes().item(j);
          names.add(attribute.getNodeName());
        }
      }
      return names.stream();
    } catch (SAXException notWellFormed) {
      return Stream.empty();
    }
  }
}
