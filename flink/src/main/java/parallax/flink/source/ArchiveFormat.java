package parallax.flink.source;

import java.io.IOException;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import parallax.capture.input.Captures;

/**
 * Reads a part of a file as {@code parallax add} reads the file: what it is shows from its content. A part that was begun is
 * read again from its beginning, less what was handed on.
 */
final class ArchiveFormat implements BulkFormat<byte[], FileSourceSplit> {

    private static final long serialVersionUID = 1L;

    private final Captures.Form form;

    /** @param form how files are to be understood */
    ArchiveFormat(Captures.Form form) {
        this.form = form;
    }

    @Override
    public Reader<byte[]> createReader(Configuration settings, FileSourceSplit part) throws IOException {
        return PartReader.open(part, form);
    }

    @Override
    public Reader<byte[]> restoreReader(Configuration settings, FileSourceSplit part) throws IOException {
        PartReader reader = PartReader.open(part, form);
        reader.skip(part.getReaderPosition()
                .map(CheckpointedPosition::getRecordsAfterOffset)
                .orElse(0L));
        return reader;
    }

    /** The parts are cut by {@link FileParts}, which knows what can be. */
    @Override
    public boolean isSplittable() {
        return true;
    }

    @Override
    public TypeInformation<byte[]> getProducedType() {
        return PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO;
    }
}
