package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The plan of the module app: which of its rooms may import which, and where outside libraries live. */
class RoomsTest {

    /** room | rooms of this module that it may import; the library and the store are open to all */
    private static final Map<String, Set<String>> MAY_IMPORT = table("""
            app            | cli
            cli            | web web.access web.desk web.review
            discussion     |
            web            | discussion web.api web.desk web.follow web.health web.http web.page web.review
            web.words      |
            web.chart      | web.words
            web.situation  |
            web.desk       | web.situation
            web.http       | web.desk web.words
            web.access     |
            web.actor      | web.desk
            web.article    | web.desk
            web.record     | web.article web.words
            web.review     | web.desk
            web.follow     | web.desk web.http
            web.api        | web.desk web.http web.page web.situation web.words
            web.health     | web.api web.desk web.http
            web.page       | discussion web.access web.actor web.article web.chart web.desk web.follow web.http web.record web.review web.situation web.words
            """);

    /** outside package → the rooms it lives in */
    private static final Map<String, Set<String>> LIVES_IN = table("""
            io.javalin             | web web.api web.health web.http web.page
            jakarta.servlet        | web.http
            org.eclipse.jetty      | web
            gg.jte                 | web.page
            com.password4j         | web.access
            io.prometheus          | web.health
            picocli                | cli
            org.jsoup              | web.follow web.page
            """);

    private static final int MOST_FILES = 20;

    /** One class a command. */
    private static final String COMMANDS = "parallax.cli";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages("parallax.app", COMMANDS, "parallax.discussion", "parallax.web");

    @Test
    void roomsImportOnlyWhatThePlanAllows() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass from : CLASSES) {
            from.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> room(dependency.getTargetClass().getBaseComponentType()))
                    .filter(to -> MAY_IMPORT.containsKey(to) && !to.equals(room(from)))
                    .filter(to -> !MAY_IMPORT.getOrDefault(room(from), Set.of()).contains(to))
                    .distinct()
                    .forEach(to -> wrong.add(from.getName() + " imports the room " + to));
        }
        assertThat(wrong).as("imports against the plan").isEmpty();
    }

    @Test
    void everyRoomIsInThePlanAndNoneIsInItForNothing() {
        Set<String> rooms = new TreeSet<>();
        CLASSES.forEach(type -> rooms.add(room(type)));
        assertThat(rooms).isEqualTo(new TreeSet<>(MAY_IMPORT.keySet()));
    }

    @Test
    void thePlanHasNoCycles() {
        for (String room : MAY_IMPORT.keySet()) {
            Set<String> reached = new TreeSet<>();
            List<String> open = new ArrayList<>(MAY_IMPORT.getOrDefault(room, Set.of()));
            while (!open.isEmpty()) {
                String next = open.remove(0);
                if (reached.add(next)) {
                    open.addAll(MAY_IMPORT.getOrDefault(next, Set.of()));
                }
            }
            assertThat(reached).as("rooms reached from " + room).doesNotContain(room);
        }
    }

    @Test
    void anOutsideLibraryLivesInItsRoom() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass from : CLASSES) {
            from.getDirectDependenciesFromSelf().stream()
                    .map(dependency ->
                            dependency.getTargetClass().getBaseComponentType().getPackageName())
                    .distinct()
                    .forEach(used -> LIVES_IN.forEach((library, rooms) -> {
                        if (used.startsWith(library) && !rooms.contains(room(from))) {
                            wrong.add(from.getName() + " uses " + used);
                        }
                    }));
        }
        assertThat(wrong).as("libraries outside their room").isEmpty();
    }

    @Test
    void aRoomHasFewFilesAndSaysWhatItIs() {
        Map<String, Long> files = CLASSES.stream()
                .filter(type -> type.getEnclosingClass().isEmpty()
                        && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        files.remove(COMMANDS);
        assertThat(files).isNotEmpty().allSatisfy((name, count) -> {
            assertThat(count).isLessThanOrEqualTo(MOST_FILES);
            assertThat(CLASSES.getPackage(name).isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                    .as(name)
                    .isTrue();
        });
    }

    /** {@code cli}, {@code web} for the server itself, {@code web.page} for that package and all beneath it. */
    private static String room(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        if (parts.length < 2 || !parts[0].equals("parallax")) {
            return "";
        }
        return parts[1].equals("web") && parts.length > 2 ? "web." + parts[2] : parts[1];
    }

    private static Map<String, Set<String>> table(String lines) {
        return lines.lines()
                .map(line -> line.split("\\|", -1))
                .collect(Collectors.toMap(
                        cells -> cells[0].strip(),
                        cells -> Arrays.stream(cells[1].strip().split(" "))
                                .filter(cell -> !cell.isEmpty())
                                .collect(Collectors.toCollection(TreeSet::new)),
                        (first, second) -> first,
                        TreeMap::new));
    }
}
