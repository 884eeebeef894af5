package parallax.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.format.export.Outputs;

/**
 * Where an export goes: one file or standard output for a format of one file, a folder for one of several. Files have their
 * names only when all is written; of an export that failed nothing is left.
 */
final class ExportFiles implements Outputs, AutoCloseable {

    private final Terminal terminal;
    private final @Nullable Path out;
    private final boolean folder;
    private final boolean replace;
    private final Map<Path, Writer> opened = new LinkedHashMap<>();

    private ExportFiles(Terminal terminal, @Nullable Path out, boolean folder, boolean replace) {
        this.terminal = terminal;
        this.out = out;
        this.folder = folder;
        this.replace = replace;
    }

    /**
     * Checks the place before anything is read.
     *
     * @param names the files that the format writes
     * @param out where they go; null for standard output
     * @param replace whether files that are there are written anew
     */
    static ExportFiles at(Terminal terminal, List<String> names, @Nullable Path out, boolean replace)
            throws IOException {
        boolean several = names.size() > 1;
        if (several && (out == null || Files.isRegularFile(out))) {
            throw new IllegalArgumentException("--out: expected a folder, since the format writes several files: "
                    + String.join(", ", names) + "; found " + (out == null ? "nothing" : out));
        }
        boolean folder = out != null && (several || Files.isDirectory(out));
        ExportFiles files = new ExportFiles(terminal, out, folder, replace);
        if (out != null) {
            if (folder) {
                Files.createDirectories(out);
            }
            for (String name : names) {
                files.check(files.path(out, name));
            }
        }
        return files;
    }

    private Path path(Path place, String name) {
        return folder ? place.resolve(name) : place;
    }

    private void check(Path file) throws IOException {
        if (Files.exists(file) && !replace) {
            throw new FileAlreadyExistsException(file + " is there already; --replace writes it anew");
        }
    }

    @Override
    public Writer open(String name) throws IOException {
        Path place = out;
        if (place == null) {
            return terminal.out();
        }
        Path file = path(place, name);
        Writer writer = Files.newBufferedWriter(part(file));
        opened.put(file, writer);
        return writer;
    }

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    /** All is written: the files get their names. */
    void done() throws IOException {
        for (Map.Entry<Path, Writer> file : opened.entrySet()) {
            file.getValue().close();
        }
        for (Path file : opened.keySet()) {
            Files.move(part(file), file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        for (Map.Entry<Path, Writer> file : opened.entrySet()) {
            try {
                file.getValue().close();
            } finally {
                Files.deleteIfExists(part(file.getKey()));
            }
        }
    }
}
