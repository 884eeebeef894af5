package parallax.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jdbi.v3.core.Handle;
import parallax.format.outside.Outside;
import parallax.text.Fingerprint;

/** What others have recorded: kept apart, as it came. */
final class OutsideFiles {

    private final Handle handle;

    OutsideFiles(Handle handle) {
        this.handle = handle;
    }

    /** False when the same content is there already. */
    boolean write(OutsideFile file, Instant at) {
        return handle.createUpdate("insert into outside (sha256, dataset, name, records, at, content)"
                                + " values (:sha256, :dataset, :name, :records, :at, :content)"
                                + " on conflict (sha256) do nothing")
                        .bind("sha256", Fingerprint.sha256(file.text()))
                        .bind("dataset", file.dataset().name())
                        .bind("name", file.name())
                        .bind("records", file.records())
                        .bind("at", at.toString())
                        .bind("content", pack(file.text()))
                        .execute()
                > 0;
    }

    /** In the order of their names. */
    List<OutsideFile> list(Outside.Dataset dataset) {
        return handle.createQuery("select name, records, content from outside where dataset = :dataset"
                        + " order by name, sha256")
                .bind("dataset", dataset.name())
                .map((row, context) ->
                        new OutsideFile(dataset, row.getString(1), row.getInt(2), unpack(row.getBytes(3))))
                .list();
    }

    private static byte[] pack(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new LedgerException("data of others cannot be packed: " + e.getMessage(), e);
        }
        return packed.toByteArray();
    }

    private static String unpack(byte[] packed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LedgerException("data of others in the ledger is damaged: " + e.getMessage(), e);
        }
    }
}
