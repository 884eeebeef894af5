package parallax;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
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

/** The plan of the house as a test: what a room may import, which outside library lives where, and its measures. */
class ArchitectureTest {

    /** room → rooms it may import. The order is the order in which the data moves. */
    private static final Map<String, Set<String>> MAY_IMPORT = table("""
            text       |
            ledger     | text
            capture    |
            article    | capture text
            language   | text
            entity     | language ledger text
            statement  | entity language ledger text
            event      | entity language ledger text
            figure     | entity language ledger text
            evidence   | entity language ledger text
            story      | article ledger text
            situation  | ledger story text
            format     | article ledger situation story text
            """);

    /** outside package → the rooms it lives in; everything else from outside is the JDK and the nullness annotations. */
    private static final Map<String, Set<String>> LIVES_IN = table("""
            org.netpreserve.jwarc      | capture
            crawlercommons             | capture
            org.mozilla.universalchardet | capture
            org.apache.james.mime4j    | capture
            javax.xml                  | capture
            javax.net.ssl              | capture
            org.jsoup                  | article
            org.apache.pdfbox          | article
            opennlp                    | article
            ai.onnxruntime             | language story
            com.fasterxml.jackson      | capture format
            de.siegmar.fastcsv         | capture format
            """);

    private static final int MOST_FILES_IN_A_ROOM = 20;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("parallax");

    @Test
    void roomsImportOnlyWhatThePlanAllows() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass from : CLASSES) {
            for (String to : importedRooms(from)) {
                if (!allowed(room(from)).contains(to)) {
                    wrong.add(from.getName() + " imports the room " + (to.isEmpty() ? "(root)" : to));
                }
            }
        }
        assertThat(wrong).as("imports against the plan").isEmpty();
    }

    @Test
    void everyRoomIsInThePlan() {
        Set<String> rooms = CLASSES.stream().map(ArchitectureTest::room).collect(Collectors.toCollection(TreeSet::new));
        rooms.remove("");
        assertThat(rooms).isSubsetOf(MAY_IMPORT.keySet());
    }

    @Test
    void thePlanHasNoCycles() {
        for (String room : MAY_IMPORT.keySet()) {
            assertThat(reachable(room)).as("rooms reached from " + room).doesNotContain(room);
        }
    }

    @Test
    void anOutsideLibraryLivesInItsRoom() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass from : CLASSES) {
            from.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(to -> !to.isPrimitive() && isOutside(to))
                    .filter(to -> !home(to).contains(room(from)))
                    .forEach(to -> wrong.add(from.getName() + " uses " + to.getName()));
        }
        assertThat(wrong).as("libraries outside their room").isEmpty();
    }

    /** A parser made elsewhere would read local files and expand entities as the JDK's defaults have it. */
    @Test
    void xmlIsParsedInOnePlace() {
        List<String> elsewhere = CLASSES.stream()
                .filter(type -> !type.getName().equals("parallax.capture.feed.SafeXml"))
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getPackageName())
                        .anyMatch(name -> name.startsWith("javax.xml")
                                || name.startsWith("org.xml.sax")
                                || name.startsWith("org.w3c.dom")))
                .map(JavaClass::getName)
                .toList();
        assertThat(elsewhere).as("XML outside the one hardened parser").isEmpty();
    }

    @Test
    void everyRoomSaysWhatItIsAndIsNullMarked() {
        for (String room : MAY_IMPORT.keySet()) {
            assertThat(CLASSES.containPackage("parallax." + room)).as(room).isTrue();
            assertThat(CLASSES.getPackage("parallax." + room).isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                    .as(room)
                    .isTrue();
        }
    }

    @Test
    void aRoomHasAtMostTwentyFiles() {
        Map<String, Long> files = CLASSES.stream()
                .filter(type -> !type.getEnclosingClass().isPresent()
                        && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        assertThat(files).allSatisfy((room, count) -> assertThat(count).isLessThanOrEqualTo(MOST_FILES_IN_A_ROOM));
    }

    @Test
    void parametersAndComponentsAreFew() {
        for (JavaClass type : CLASSES) {
            if (type.isRecord()) {
                long components = type.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .count();
                assertThat(components).as("components of " + type.getName()).isLessThanOrEqualTo(10);
            }
            for (JavaMethod method : type.getMethods()) {
                boolean written = !method.getModifiers().contains(JavaModifier.SYNTHETIC);
                if (written
                        && !method.getName().startsWith("lambda$")
                        && !method.getName().equals("equals")) {
                    assertThat(method.getRawParameterTypes())
                            .as("parameters of " + method.getFullName())
                            .hasSizeLessThanOrEqualTo(5);
                }
            }
        }
    }

    @Test
    void nothingStaticChanges() {
        for (JavaClass type : CLASSES) {
            for (JavaField field : type.getFields()) {
                Set<JavaModifier> modifiers = field.getModifiers();
                if (modifiers.contains(JavaModifier.STATIC) && !modifiers.contains(JavaModifier.SYNTHETIC)) {
                    assertThat(modifiers).as(field.getFullName()).contains(JavaModifier.FINAL);
                }
            }
        }
    }

    @Test
    void nothingHasSetters() {
        for (JavaClass type : CLASSES) {
            for (JavaMethod method : type.getMethods()) {
                assertThat(method.getName()).as(method.getFullName()).doesNotMatch("set[A-Z].*");
            }
        }
    }

    @Test
    void noNameIsADrawerForEverything() {
        for (JavaClass type : CLASSES) {
            assertThat(type.getSimpleName()).doesNotMatch(".*(Util|Utils|Helper|Manager|Impl|Common)$");
        }
    }

    private static Set<String> importedRooms(JavaClass from) {
        return from.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(to -> isOurs(to) && !room(to).equals(room(from)))
                .map(ArchitectureTest::room)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> allowed(String room) {
        return room.isEmpty() ? MAY_IMPORT.keySet() : MAY_IMPORT.getOrDefault(room, Set.of());
    }

    private static Set<String> reachable(String room) {
        Set<String> reached = new TreeSet<>();
        List<String> open = new ArrayList<>(MAY_IMPORT.get(room));
        while (!open.isEmpty()) {
            String next = open.remove(0);
            if (reached.add(next)) {
                open.addAll(MAY_IMPORT.get(next));
            }
        }
        return reached;
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals("parallax") || type.getPackageName().startsWith("parallax.");
    }

    private static boolean isOutside(JavaClass type) {
        String name = type.getPackageName();
        return !isOurs(type) && !name.startsWith("java.") && !name.equals("org.jspecify.annotations");
    }

    private static Set<String> home(JavaClass type) {
        return LIVES_IN.entrySet().stream()
                .filter(entry -> type.getPackageName().startsWith(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .collect(Collectors.toSet());
    }

    /** The first part of the package name: a room above twenty files has packages of its own, split by noun. */
    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.equals("parallax")
                ? ""
                : name.substring("parallax.".length()).split("\\.", 2)[0];
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
                        java.util.LinkedHashMap::new));
    }
}
