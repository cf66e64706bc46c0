package dev.pressline.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles classes that break a rule, so that each rule can be shown to catch somebody. */
final class PlantedClass {
  /** Of this module, as Maven has it. */
  private static final Path TARGET = Path.of("target");

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  /** Shared, because it remembers what is in the jars. */
  private static final StandardJavaFileManager FILES =
      COMPILER.getStandardFileManager(null, null, null);

  private PlantedClass() {}

  /** The classes of the source texts, compiled against everything the tests see. */
  static JavaClasses of(List<String> sources) {
    return new ClassFileImporter().importPath(compiled(sources));
  }

  private static Path compiled(List<String> sources) {
    try {
      Path folder = Files.createTempDirectory(Files.createDirectories(TARGET), "planted");
      StringWriter complaints = new StringWriter();
      List<String> options =
          List.of("-d", folder.toString(), "-proc:none", "-cp", classPath(), "-implicit:none");
      List<Source> files =
          IntStream.range(0, sources.size()).mapToObj(n -> new Source(n, sources.get(n))).toList();
      boolean done = COMPILER.getTask(complaints, FILES, null, options, null, files).call();
      if (!done) {
        throw new IllegalArgumentException(complaints.toString());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(int number, String text) {
      super(URI.create("string:///" + number + "/Planted.java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
