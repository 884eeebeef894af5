package parallax.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.text.Labels;

/** The words of the desk: the same in all languages, none missing, none left over. */
class StringsTest {

    private static final String ENGLISH = "strings.properties";
    private static final String GERMAN = "strings_de.properties";
    private static final Pattern QUOTED = Pattern.compile("\"([\\w.+-]+)(?=\")");
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[\\w+-]+)+");

    /** Keys that end in what others write: texts of the ledger, and words put together from parts. */
    private static final Set<String> PUT_TOGETHER = Set.of("core.", "bounds.", "engine.", "field.");

    private static final Set<String> USED = literals();
    private static final Map<String, List<JavaClass>> ENUMS = new ClassFileImporter()
            .importPackages("parallax").stream()
                    .filter(each -> each.isEnum() && each.reflect().isEnum()) // not a constant's own class
                    .collect(Collectors.groupingBy(JavaClass::getSimpleName));

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(strings(GERMAN).keySet())
                .containsExactlyInAnyOrderElementsOf(strings(ENGLISH).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, GERMAN})
    void noKeyStandsTwice(String file) {
        assertThat(lines(file).map(line -> line.substring(0, line.indexOf('='))))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, GERMAN})
    void eachIsAPatternThatCanBeFilledIn(String file) {
        Locale locale = file.equals(GERMAN) ? Locale.GERMAN : Locale.ENGLISH;
        SoftAssertions all = new SoftAssertions();
        strings(file)
                .forEach((key, pattern) -> all.assertThatCode(() -> new MessageFormat(pattern, locale))
                        .as(key + "=" + pattern)
                        .doesNotThrowAnyException());
        all.assertAll();
    }

    /** What is put in is put in by all languages. */
    @Test
    void bothLanguagesPutInTheSame() {
        Map<String, String> german = strings(GERMAN);
        SoftAssertions all = new SoftAssertions();
        strings(ENGLISH)
                .forEach((key, pattern) -> all.assertThat(places(german.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(places(pattern)));
        all.assertAll();
    }

    private static Set<String> places(String pattern) {
        return Pattern.compile("\\{(\\d)")
                .matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A straight mark is either a slip, or swallowed by the pattern. */
    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, GERMAN})
    void quotationMarksAndApostrophesAreThoseOfTheLanguage(String file) {
        assertThat(strings(file))
                .isNotEmpty()
                .allSatisfy((key, pattern) -> assertThat(pattern).as(key).doesNotContain("'", "\""));
        String strange = file.equals(GERMAN) ? "”" : "„";
        assertThat(strings(file))
                .allSatisfy((key, pattern) -> assertThat(pattern).as(key).doesNotContain(strange));
    }

    @Test
    void everyKeyThatIsAskedForIsThere() {
        Set<String> keys = strings(ENGLISH).keySet();
        Set<String> families =
                keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        assertThat(USED)
                .filteredOn(literal -> KEY.matcher(literal).matches()
                        && !literal.matches(".*\\.(css|js)")
                        && families.contains(literal.substring(0, literal.indexOf('.'))))
                .hasSizeGreaterThan(500)
                .isSubsetOf(keys);
    }

    @Test
    void noKeyIsLeftOver() {
        Set<String> ends = new TreeSet<>(USED);
        ENUMS.values().stream()
                .flatMap(List::stream)
                .flatMap(StringsTest::constants)
                .forEach(constant -> {
                    ends.add(constant.name());
                    ends.add(Labels.of(constant));
                });
        assertThat(strings(ENGLISH).keySet())
                .filteredOn(key -> Character.isLowerCase(key.charAt(0)))
                .allMatch(key -> USED.contains(key) || isPutTogether(key, ends));
    }

    private static boolean isPutTogether(String key, Set<String> ends) {
        return Stream.iterate(key.indexOf('.'), dot -> dot >= 0, dot -> key.indexOf('.', dot + 1))
                .filter(dot -> USED.contains(key.substring(0, dot + 1)))
                .anyMatch(dot ->
                        PUT_TOGETHER.contains(key.substring(0, dot + 1)) || ends.contains(key.substring(dot + 1)));
    }

    /** Each is that of a constant, and all of a family are there; but what is no record has no part to be named. */
    @Test
    void labelsAreThoseOfTheConstants() {
        Map<String, Set<String>> labels = new LinkedHashMap<>();
        strings(ENGLISH).keySet().stream()
                .filter(key -> Character.isUpperCase(key.charAt(0)))
                .forEach(key -> labels.computeIfAbsent(key.substring(0, key.indexOf('.')), type -> new TreeSet<>())
                        .add(key.substring(key.indexOf('.') + 1)));
        assertThat(labels).hasSizeGreaterThan(15).allSatisfy((type, given) -> {
            List<Set<String>> families = ENUMS.getOrDefault(type, List.of()).stream()
                    .map(family -> constants(family).map(Labels::of).collect(Collectors.toSet()))
                    .toList();
            assertThat(families.stream().flatMap(Set::stream).toList()).as(type).containsAll(given);
            assertThat(families)
                    .as(type)
                    .anyMatch(family -> family.stream()
                            .filter(label -> !label.equals("furniture"))
                            .allMatch(given::contains));
        });
    }

    private static Stream<Enum<?>> constants(JavaClass family) {
        return Stream.of(family.reflect().getEnumConstants()).map(constant -> (Enum<?>) constant);
    }

    private static Map<String, String> strings(String file) {
        Map<String, String> strings = new LinkedHashMap<>();
        lines(file).forEach(line -> {
            int equals = line.indexOf('=');
            strings.put(line.substring(0, equals), line.substring(equals + 1));
        });
        return strings;
    }

    private static Stream<String> lines(String file) {
        try (@Nullable InputStream stream = Words.class.getResourceAsStream("/parallax/web/" + file)) {
            String text = new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands between quotation marks in templates and classes; also between one's last mark and another's first. */
    private static Set<String> literals() {
        Path here = Path.of("src/main/jte");
        Path main = Files.isDirectory(here) ? Path.of("src/main") : Path.of("app/src/main");
        List<String> all = new ArrayList<>();
        for (String folder : List.of("jte", "java")) {
            try (Stream<Path> files = Files.walk(main.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher quoted = QUOTED.matcher(Files.readString(file));
                    while (quoted.find()) {
                        all.add(quoted.group(1));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new TreeSet<>(all);
    }
}
