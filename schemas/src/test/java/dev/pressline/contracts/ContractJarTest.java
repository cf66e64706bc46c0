package dev.pressline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What a consumer gets who adds the jar. */
class ContractJarTest {
  private static final int JAVA_17 = 61;
  private static final Path MODULE = Path.of(System.getProperty("basedir", ".")).toAbsolutePath();

  @Test
  void everyClassRunsOnJava17() throws IOException, URISyntaxException {
    Path classes = Path.of(Draft.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Path> files;
    try (var walk = Files.walk(classes)) {
      files = walk.filter(file -> file.toString().endsWith(".class")).toList();
    }

    assertThat(files)
        .hasSizeGreaterThan(20)
        .allSatisfy(file -> assertThat(majorVersionOf(file)).isEqualTo(JAVA_17));
  }

  @Test
  void nothingComesAlongButAvro() throws Exception {
    // Given
    Map<String, String> scopes = scopesOf(MODULE.resolveSibling("pom.xml"));
    scopes.putAll(scopesOf(MODULE.resolve("pom.xml")));

    // When
    scopes.values().removeIf(Set.of("test", "provided")::contains);

    // Then
    assertThat(scopes).containsOnlyKeys("org.apache.avro:avro");
  }

  private static int majorVersionOf(Path file) throws IOException {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      in.readInt();
      in.readUnsignedShort();
      return in.readUnsignedShort();
    }
  }

  private static Map<String, String> scopesOf(Path pom)
      throws IOException, ParserConfigurationException, SAXException {
    Element project =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(pom.toFile())
            .getDocumentElement();
    Map<String, String> scopes = new LinkedHashMap<>();
    for (Element dependencies : childrenOf(project, "dependencies")) {
      for (Element dependency : childrenOf(dependencies, "dependency")) {
        scopes.put(
            text(dependency, "groupId", "") + ":" + text(dependency, "artifactId", ""),
            text(dependency, "scope", "compile"));
      }
    }
    return scopes;
  }

  private static List<Element> childrenOf(Element parent, String name) {
    return IntStream.range(0, parent.getChildNodes().getLength())
        .<Node>mapToObj(parent.getChildNodes()::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(child -> child.getTagName().equals(name))
        .toList();
  }

  private static String text(Element parent, String name, String otherwise) {
    return childrenOf(parent, name).stream()
        .map(child -> child.getTextContent().strip())
        .findFirst()
        .orElse(otherwise);
  }
}
