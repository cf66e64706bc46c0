package dev.pressline.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.pressline.material.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the source of settings records says about their components. */
final class SettingsSource {
  private static final Pattern PARAMETER =
      Pattern.compile("(?s)@param\\s+(\\w+)\\s+(.*?)(?=\\n\\s*@|\\z)");
  private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s+([^}]*)}");

  private SettingsSource() {}

  /** The sentence about each component of the record, by the component's name. */
  static Map<String, String> sentences(Class<?> settings) {
    Map<String, String> sentences = new HashMap<>();
    Matcher parameter = PARAMETER.matcher(documentation(settings).orElse(""));
    while (parameter.find()) {
      String sentence = INLINE_TAG.matcher(parameter.group(2)).replaceAll("`$1`");
      sentences.put(parameter.group(1), sentence.strip().replaceAll("\\s+", " "));
    }
    return sentences;
  }

  private static Optional<String> documentation(Class<?> settings) {
    String fileName = settings.getNestHost().getSimpleName() + ".java";
    String folder = settings.getPackageName().replace('.', '/');
    Path file =
        ProjectFolder.files(ProjectFolder.ROOT, fileName).stream()
            .filter(path -> path.endsWith(Path.of(folder, fileName)))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no source of " + settings));
    return Optional.ofNullable(comments(file).get(settings.getSimpleName()));
  }

  private static Map<String, String> comments(Path file) {
    Map<String, String> comments = new HashMap<>();
    try (StandardJavaFileManager files =
        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              ToolProvider.getSystemJavaCompiler()
                  .getTask(
                      null,
                      files,
                      null,
                      List.of("-proc:none"),
                      null,
                      files.getJavaFileObjects(file));
      Trees trees = Trees.instance(task);
      new TreePathScanner<Void, Void>() {
        @Override
        public Void visitClass(ClassTree type, Void nothing) {
          String comment = trees.getDocComment(getCurrentPath());
          if (comment != null) {
            comments.put(type.getSimpleName().toString(), comment);
          }
          return super.visitClass(type, nothing);
        }
      }.scan(task.parse(), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return comments;
  }
}
