package parallax.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The plan of this module as a test: the engine is known here and nowhere else, and each part of the job in its room. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("parallax");

    /** room → rooms of this module that it may import. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.of(
            "wire", Set.of(),
            "source", Set.of("wire"),
            "run", Set.of("wire"),
            "local", Set.of(),
            "", Set.of("source", "run", "wire"));

    @Test
    void nothingBesideThisModuleKnowsTheEngine() {
        assertThat(wrong(from -> !isHere(from), to -> to.getName().startsWith("org.apache.flink")))
                .isEmpty();
        assertThat(CLASSES.containPackage("parallax.store")).isTrue();
    }

    @Test
    void roomsImportOnlyWhatThePlanAllows() {
        assertThat(MAY_IMPORT)
                .allSatisfy((room, allowed) -> assertThat(wrong(
                                from -> isHere(from) && room(from).equals(room),
                                to -> isHere(to) && !room(to).equals(room) && !allowed.contains(room(to))))
                        .as("imports of the room " + room)
                        .isEmpty());
        assertThat(CLASSES.stream().filter(ArchitectureTest::isHere).map(ArchitectureTest::room))
                .isSubsetOf(MAY_IMPORT.keySet());
    }

    @Test
    void whatPassesBetweenOperatorsKnowsNoEngineAndTheLauncherNeitherThatNorTheReader() {
        assertThat(wrong(
                        from -> isHere(from) && room(from).equals("wire"),
                        to -> to.getName().startsWith("org.apache")))
                .isEmpty();
        assertThat(wrong(
                        from -> isHere(from) && room(from).equals("local"),
                        to -> to.getName().startsWith("org.apache")
                                || (to.getName().startsWith("parallax.") && !isHere(to))))
                .isEmpty();
    }

    @Test
    void topicsAreReadInOneRoom() {
        assertThat(wrong(
                        from -> isHere(from) && !room(from).equals("source"),
                        to -> to.getName().startsWith("org.apache.kafka")
                                || to.getName().startsWith("org.apache.flink.connector.kafka")))
                .isEmpty();
    }

    private static List<String> wrong(Predicate<JavaClass> from, Predicate<JavaClass> to) {
        List<String> wrong = new ArrayList<>();
        for (JavaClass each : CLASSES) {
            if (from.test(each)) {
                each.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                to.test(dependency.getTargetClass().getBaseComponentType()))
                        .map(Dependency::getDescription)
                        .forEach(wrong::add);
            }
        }
        return wrong;
    }

    private static boolean isHere(JavaClass type) {
        return type.getPackageName().startsWith("parallax.flink");
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName().substring("parallax.flink".length());
        return name.isEmpty() ? "" : name.substring(1).split("\\.", 2)[0];
    }
}
