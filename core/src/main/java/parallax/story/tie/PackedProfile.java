package parallax.story.tie;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import parallax.story.embed.Vector;

/** What of an article is compared, in a few kilobytes: so that stories are looked for without the articles. */
public final class PackedProfile {

    /** Stands for a day that is not known. */
    private static final long NO_DAY = Long.MIN_VALUE;

    private PackedProfile() {}

    public static byte[] pack(Profile profile) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeUTF(profile.article());
            writeDay(out, profile.day());
            out.writeShort(profile.told().size());
            for (LocalDate day : profile.told()) {
                writeDay(out, day);
            }
            byte[] direction = profile.direction().toBytes();
            out.writeShort(direction.length);
            out.write(direction);
            profile.title().write(out);
            profile.lead().write(out);
            profile.body().write(out);
            writeNames(out, profile.actors());
            writeNames(out, profile.places());
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private static void writeDay(DataOutputStream out, @Nullable LocalDate day) throws IOException {
        out.writeLong(day == null ? NO_DAY : day.toEpochDay());
    }

    private static void writeNames(DataOutputStream out, Collection<String> names) throws IOException {
        out.writeShort(names.size());
        for (String name : names) {
            out.writeUTF(name);
        }
    }

    /**
     * A profile that was packed.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Profile unpack(byte[] packed, Background background) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            String article = in.readUTF();
            LocalDate day = readDay(in);
            TreeSet<LocalDate> told = new TreeSet<>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                told.add(LocalDate.ofEpochDay(in.readLong()));
            }
            Vector direction = Vector.ofBytes(in.readNBytes(in.readUnsignedShort()));
            TermVector title = TermVector.read(in, background);
            TermVector lead = TermVector.read(in, background);
            TermVector body = TermVector.read(in, background);
            return new Profile(article, day, told, direction, title, lead, body, readNames(in), readNames(in));
        } catch (IOException e) {
            throw new IllegalArgumentException("no packed profile: " + e.getMessage(), e);
        }
    }

    private static @Nullable LocalDate readDay(DataInputStream in) throws IOException {
        long day = in.readLong();
        return day == NO_DAY ? null : LocalDate.ofEpochDay(day);
    }

    private static NavigableSet<String> readNames(DataInputStream in) throws IOException {
        NavigableSet<String> names = new TreeSet<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            names.add(in.readUTF());
        }
        return names;
    }
}
