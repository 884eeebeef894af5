package parallax.capture.input;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import parallax.capture.Origin;
import parallax.capture.Refusal;

/**
 * The files that a folder or a pattern means, in the order of their names. Hidden files are left out. Links to files are
 * files; links to folders are not followed, so that no loop of them matters.
 *
 * @param files their paths
 * @param troubles folders that could not be looked into
 */
record Listing(List<String> files, List<Refusal> troubles) {

    private static final String MARKS = "*?[{";

    Listing {
        files = List.copyOf(files);
        troubles = List.copyOf(troubles);
    }

    static Listing ofFolder(Path folder) throws IOException {
        return walk(folder, path -> true);
    }

    /** Whether the input is a pattern: it has a mark of one, and no file is called so. */
    static boolean isPattern(String input) {
        if (input.chars().noneMatch(c -> MARKS.indexOf(c) >= 0)) {
            return false;
        }
        try {
            return !Files.exists(Path.of(input));
        } catch (InvalidPathException e) {
            return true; // where names may not hold a star
        }
    }

    static Listing ofPattern(String input) throws IOException {
        int mark = 0;
        while (MARKS.indexOf(input.charAt(mark)) < 0) {
            mark++;
        }
        int slash = input.lastIndexOf('/', mark);
        Path folder = Path.of(slash < 0 ? "" : input.substring(0, slash + 1));
        String pattern = input.substring(slash + 1);
        if (!Files.isDirectory(folder)) {
            return new Listing(List.of(), List.of());
        }
        try {
            PathMatcher deep = matcher(pattern);
            PathMatcher here = matcher(pattern.replace("**/", "")); // a/**/b is a/b too
            return walk(folder, path -> deep.matches(path) || here.matches(path));
        } catch (PatternSyntaxException e) {
            return new Listing(
                    List.of(),
                    List.of(new Refusal(Origin.file(input), "no-match", "no pattern: " + e.getDescription())));
        }
    }

    private static PathMatcher matcher(String pattern) {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    }

    /** @param wanted asked with the path within the folder */
    private static Listing walk(Path folder, Predicate<Path> wanted) throws IOException {
        Path real = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
        List<String> files = new ArrayList<>();
        List<Refusal> troubles = new ArrayList<>();
        Files.walkFileTree(real, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                return !path.equals(real) && isHidden(path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                Path within = real.relativize(path);
                boolean readable = Files.isRegularFile(path) || !Files.exists(path); // no pipe, no folder behind a link
                if (readable && !isHidden(path) && wanted.test(within)) {
                    files.add(folder.resolve(within).toString());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException failure) {
                troubles.add(new Refusal(
                        Origin.file(path.toString()), "unreadable-file", "cannot be looked into: " + failure));
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(files);
        return new Listing(files, troubles);
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }
}
