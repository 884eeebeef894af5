package parallax;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Measures that only the source shows, in every module: file and method length, empty catches, star imports. */
class MeasuresTest {

    private static final int MOST_LINES_IN_A_FILE = 500;
    private static final int MOST_LINES_IN_A_METHOD = 60;

    @Test
    void filesAndMethodsAreShortAndNoCatchIsEmpty() throws IOException {
        List<String> wrong = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> sources = sources();
            assertThat(sources).hasSizeGreaterThan(30);
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                if (unit.getLineMap()
                                .getLineNumber(unit.getSourceFile()
                                        .getCharContent(true)
                                        .length())
                        > MOST_LINES_IN_A_FILE) {
                    wrong.add(unit.getSourceFile().getName() + " is longer than " + MOST_LINES_IN_A_FILE + " lines");
                }
                new Measure(unit, Trees.instance(task).getSourcePositions(), wrong).scan(unit, null);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Main sources of all modules beside this one. */
    private static List<Path> sources() throws IOException {
        List<Path> found = new ArrayList<>();
        Path root = Path.of("").toAbsolutePath().getParent();
        try (Stream<Path> modules = Files.list(root)) {
            for (Path main : modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(main)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
                }
            }
        }
        return found;
    }

    private static final class Measure extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> wrong;

        Measure(CompilationUnitTree unit, SourcePositions positions, List<String> wrong) {
            this.unit = unit;
            this.positions = positions;
            this.wrong = wrong;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            LineMap lines = unit.getLineMap();
            long first = positions.getStartPosition(unit, method);
            long last = positions.getEndPosition(unit, method);
            if (last > first && lines.getLineNumber(last) - lines.getLineNumber(first) + 1 > MOST_LINES_IN_A_METHOD) {
                wrong.add(where(first) + " method " + method.getName() + " is longer than " + MOST_LINES_IN_A_METHOD);
            }
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitCatch(CatchTree caught, Void nothing) {
            if (caught.getBlock().getStatements().isEmpty()) {
                wrong.add(where(positions.getStartPosition(unit, caught)) + " empty catch");
            }
            return super.visitCatch(caught, nothing);
        }

        @Override
        public Void visitImport(com.sun.source.tree.ImportTree imported, Void nothing) {
            if (imported.getQualifiedIdentifier().toString().endsWith(".*")) {
                wrong.add(where(positions.getStartPosition(unit, imported)) + " star import");
            }
            return super.visitImport(imported, nothing);
        }

        private String where(long position) {
            return unit.getSourceFile().getName() + ":" + unit.getLineMap().getLineNumber(position);
        }
    }
}
