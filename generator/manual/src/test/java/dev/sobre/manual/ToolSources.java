package dev.sobre.manual;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What the sources of the generator say of themselves: codes of diagnostics, and keys of YAML
 * files. A code has no second place in the sources, where it could be forgotten; this finds it
 * where it is used.
 *
 * @param codes of all diagnostics: each text that is given to a parameter named {@code code}, or
 *     that starts a variable of that name
 * @param keys of all mappings that authors write: the texts of the fields named {@code KEYS}
 */
record ToolSources(SortedSet<String> codes, SortedSet<String> keys) {

  /** Codes of languages, which are shorter, are none of these. */
  private static final String CODE = "[a-z0-9]{3,}|[a-z0-9]+(-[a-z0-9]+)+";

  /** Has codes for what an LMS answers, which no author sees. */
  private static final String LMS = "dev.sobre.serve";

  private static final String READER = "dev.sobre.reader";

  static ToolSources read() throws IOException {
    Path root = ManualLesson.REPOSITORY.resolve("generator/src/main/java");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root)) {
      files = walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    ToolSources found = new ToolSources(new TreeSet<>(), new TreeSet<>());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      task.analyze();
      Scanner scanner = found.new Scanner(Trees.instance(task));
      units.stream().filter(unit -> !named(unit, LMS)).forEach(unit -> scanner.scan(unit, null));
    }
    return found;
  }

  private static boolean named(CompilationUnitTree unit, String name) {
    return unit.getPackageName().toString().equals(name);
  }

  private final class Scanner extends TreePathScanner<Void, Void> {

    private final Trees trees;

    Scanner(Trees trees) {
      this.trees = trees;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree node, Void none) {
      arguments(node.getArguments());
      return super.visitMethodInvocation(node, none);
    }

    @Override
    public Void visitNewClass(NewClassTree node, Void none) {
      arguments(node.getArguments());
      return super.visitNewClass(node, none);
    }

    @Override
    public Void visitVariable(VariableTree node, Void none) {
      if (node.getName().contentEquals("code") && node.getInitializer() != null) {
        code(node.getInitializer());
      }
      if (node.getName().contentEquals("KEYS")
          && named(getCurrentPath().getCompilationUnit(), READER)) {
        node.accept(
            new TreeScanner<Void, Void>() {
              @Override
              public Void visitLiteral(LiteralTree literal, Void nothing) {
                keys.add(String.valueOf(literal.getValue()));
                return null;
              }
            },
            null);
      }
      return super.visitVariable(node, none);
    }

    private void arguments(List<? extends ExpressionTree> given) {
      if (trees.getElement(getCurrentPath()) instanceof ExecutableElement called) {
        List<? extends VariableElement> parameters = called.getParameters();
        for (int i = 0; i < Math.min(given.size(), parameters.size()); i++) {
          if (parameters.get(i).getSimpleName().contentEquals("code")) {
            code(given.get(i));
          }
        }
      }
    }

    private void code(ExpressionTree expression) {
      if (expression instanceof LiteralTree literal
          && literal.getValue() instanceof String text
          && text.matches(CODE)) {
        codes.add(text);
      } else if (expression instanceof ConditionalExpressionTree either) {
        code(either.getTrueExpression());
        code(either.getFalseExpression());
      } else if (expression instanceof ParenthesizedTree inner) {
        code(inner.getExpression());
      } else if (trees.getElement(new TreePath(getCurrentPath(), expression))
              instanceof VariableElement constant
          && constant.getConstantValue() instanceof String text) {
        codes.add(text);
      }
    }
  }
}
