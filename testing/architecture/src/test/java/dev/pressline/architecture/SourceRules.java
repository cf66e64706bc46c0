package dev.pressline.architecture;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** What the source of a class may look like, where byte code no longer tells. */
final class SourceRules {
  static final int LONGEST_FILE = 300;
  static final int LONGEST_METHOD = 40;
  static final int MOST_PARAMETERS = 5;

  private static final Pattern LEFT_FOR_LATER =
      Pattern.compile("(//|\\*).*\\b(T[O]DO|F[I]XME|X[X]X)\\b");

  private static final Pattern UNORDERED =
      Pattern.compile(
          "(?:Set|Map)<[^=;]*>\\s+(\\w+)\\s*=\\s*(?:Set|Map)\\.(?:of|ofEntries|copyOf)\\b");
  private static final String WALK =
      "\\b%1$s\\s*\\.(?:entrySet|keySet|values|forEach|iterator|stream\\(\\)"
          + "(?!\\s*\\.(?:any|all|none)Match))|:\\s*%1$s\\)";

  private SourceRules() {}

  /** What is wrong with the source files, a sentence each after the file's name. */
  static List<String> complaintsAbout(List<? extends JavaFileObject> sources) {
    List<String> complaints = new ArrayList<>();
    for (JavaFileObject source : sources) {
      complainAboutText(source, complaints);
    }
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, sources);
    try {
      for (CompilationUnitTree unit : task.parse()) {
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        new Complainer(unit, positions, complaints).scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return complaints;
  }

  private static void complainAboutText(JavaFileObject source, List<String> complaints) {
    String text = text(source);
    long lines = text.lines().count();
    if (lines > LONGEST_FILE) {
      complaints.add(
          source.getName()
              + ": "
              + lines
              + " lines, more than "
              + LONGEST_FILE
              + ": split it by its subjects");
    }
    if (!source.getName().contains("src/test/")) {
      complainAboutOrder(source.getName(), text, complaints);
    }
    if (LEFT_FOR_LATER.matcher(text).find()) {
      complaints.add(source.getName() + ": something is left for later: do it, or write an issue");
    }
  }

  /** Each start of the JVM shuffles them anew, and what depends on their order is no function. */
  private static void complainAboutOrder(String name, String text, List<String> complaints) {
    Matcher unordered = UNORDERED.matcher(text);
    while (unordered.find()) {
      String constant = unordered.group(1);
      if (Pattern.compile(WALK.formatted(constant)).matcher(text).find()) {
        complaints.add(name + ": " + constant + " has no order to walk in: make it a list");
      }
    }
  }

  private static String text(JavaFileObject source) {
    try {
      return source.getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Complainer extends TreeScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<String> complaints;
    private boolean inRecord;

    Complainer(CompilationUnitTree unit, SourcePositions positions, List<String> complaints) {
      this.unit = unit;
      this.positions = positions;
      this.complaints = complaints;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      boolean outer = inRecord;
      inRecord = type.getKind() == Tree.Kind.RECORD;
      super.visitClass(type, nothing);
      inRecord = outer;
      return nothing;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      boolean constructor = method.getName().contentEquals("<init>");
      int parameters = method.getParameters().size();
      if (parameters > MOST_PARAMETERS && !(constructor && inRecord)) {
        complain(method, "takes " + parameters + " parameters: pass a record");
      }
      BlockTree body = method.getBody();
      if (body != null && lines(body) > LONGEST_METHOD && !isTable(body)) {
        complain(method, "has " + lines(body) + " lines: name its steps as methods");
      }
      return super.visitMethod(method, nothing);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree selection, Void nothing) {
      if (ofTests() && selection.toString().matches("(java\\.lang\\.)?Thread\\.sleep")) {
        complaints.add(
            unit.getSourceFile().getName() + ": sleeps: wait for the event with Awaitility");
      }
      return super.visitMemberSelect(selection, nothing);
    }

    private void complain(MethodTree method, String what) {
      String place =
          unit.getSourceFile().getName() + ":" + line(positions.getStartPosition(unit, method));
      complaints.add(place + ": " + method.getName() + " " + what);
    }

    /** A test's table of cases is read line by line, like a list. */
    private boolean isTable(BlockTree body) {
      List<? extends StatementTree> statements = body.getStatements();
      return ofTests()
          && statements.size() == 1
          && statements.getFirst().getKind() == Tree.Kind.RETURN;
    }

    private boolean ofTests() {
      return unit.getSourceFile().getName().contains("src/test/");
    }

    private long lines(Tree tree) {
      return line(positions.getEndPosition(unit, tree))
          - line(positions.getStartPosition(unit, tree))
          + 1;
    }

    private long line(long position) {
      LineMap map = unit.getLineMap();
      return map.getLineNumber(position);
    }
  }
}
