package dev.pressline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.util.ClassSecurityValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractTrustTest {
  private static final Receipt RECEIPT =
      Receipt.newBuilder()
          .setPostId("blog/hello")
          .setStore("site")
          .setRevision(7)
          .setState(PublicationState.WITHDRAWN)
          .setStoredAt(Instant.parse("2026-01-02T03:04:05.678Z"))
          .build();

  @Test
  void aContractIsDecodedIntoItsClass() throws IOException {
    Receipt read =
        new SpecificDatumReader<>(Receipt.class)
            .read(null, DecoderFactory.get().binaryDecoder(encoded(), null));

    assertThat(read).isEqualTo(RECEIPT);
  }

  @Test
  void aConsumerOnlyAddsTheJar() throws Exception {
    String output = consume(classes());

    assertThat(output).startsWith("dev.pressline.contracts.Receipt ").contains("blog/hello");
  }

  @Test
  void withoutTheServiceOfTheJarAvroRefuses(@TempDir Path stripped) throws Exception {
    copyClasses(classes(), stripped);

    assertThat(consume(stripped)).contains("SecurityException").contains("dev.pressline.contracts");
  }

  @Test
  void trustIsGivenAgainWhenSomebodyTookItAway() {
    var before = ClassSecurityValidator.getGlobal();
    try {
      // Given
      ClassSecurityValidator.setGlobal(ClassSecurityValidator.DEFAULT);

      // When
      ContractTrust.establish();

      // Then
      assertThat(ClassSecurityValidator.getGlobal().isTrusted(Publication.class)).isTrue();
      assertThat(ClassSecurityValidator.getGlobal().isTrusted(String.class)).isTrue();
      assertThat(ClassSecurityValidator.getGlobal().isTrusted(ProcessBuilder.class)).isFalse();
    } finally {
      ClassSecurityValidator.setGlobal(before);
    }
  }

  @Test
  void establishingTrustTwiceChangesNothing() {
    // Given
    ContractTrust.establish();
    var once = ClassSecurityValidator.getGlobal();

    // When
    ContractTrust.establish();

    // Then
    assertThat(ClassSecurityValidator.getGlobal()).isSameAs(once);
  }

  /** What a fresh JVM prints whose class path has the contracts at the given place. */
  private static String consume(Path contracts) throws Exception {
    String own = contracts + File.pathSeparator + testClasses();
    String classPath =
        System.getProperty("java.class.path").replace(classes().toString(), contracts.toString());
    assertThat(classPath).as("class path").contains(contracts.toString());
    Process jvm =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    own + File.pathSeparator + classPath,
                    PlainConsumer.class.getName(),
                    Receipt.getClassSchema().toString(),
                    HexFormat.of().formatHex(encoded())))
            .redirectErrorStream(true)
            .start();
    String output = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    jvm.waitFor();
    return output
        .lines()
        .filter(line -> !line.startsWith("SLF4J"))
        .reduce("", (a, b) -> a + b + "\n");
  }

  private static void copyClasses(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static Path classes() throws URISyntaxException {
    return Path.of(Receipt.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static Path testClasses() throws URISyntaxException {
    return Path.of(
        ContractTrustTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static byte[] encoded() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new SpecificDatumWriter<>(Receipt.class).write(RECEIPT, encoder);
    encoder.flush();
    return bytes.toByteArray();
  }
}
