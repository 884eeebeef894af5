package parallax.flink.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import parallax.capture.Origin;
import parallax.capture.Refusal;
import parallax.flink.wire.IntakeWire;
import parallax.store.Intake;

class TakenTypeTest {

    private static final IntakeWire.Taken TAKEN = new IntakeWire.Taken(
            new Intake(
                    "abc",
                    "store://week.warc.gz@1042",
                    null,
                    new Refusal(Origin.file("week.warc.gz").atByte(1042), "no-text", "nothing to read")),
            "parallax 1");

    private final TypeSerializer<IntakeWire.Taken> serializer =
            TakenType.TYPE.createSerializer(new SerializerConfigImpl());

    @Test
    void withinATaskTheVeryObjectIsHandedOn() {
        assertThat(serializer.copy(TAKEN)).isSameAs(TAKEN);
        assertThat(serializer.isImmutableType()).isTrue();
    }

    @Test
    void toAnotherWorkerItGoesInBytesAndEndsWhereItEnds() throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        serializer.serialize(TAKEN, out);
        serializer.serialize(TAKEN, out);
        DataOutputSerializer copied = new DataOutputSerializer(64);
        DataInputDeserializer first = new DataInputDeserializer(out.getCopyOfBuffer());
        serializer.copy(first, copied);

        DataInputDeserializer in = new DataInputDeserializer(out.getCopyOfBuffer());
        assertThat(serializer.deserialize(in)).isEqualTo(TAKEN);
        assertThat(serializer.deserialize(in)).isEqualTo(TAKEN);
        assertThat(in.available()).isZero();
        assertThat(serializer.deserialize(new DataInputDeserializer(copied.getCopyOfBuffer())))
                .isEqualTo(TAKEN);
    }

    @Test
    void aCheckpointNamesHowItWasWritten() throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        TypeSerializerSnapshot.writeVersionedSnapshot(out, serializer.snapshotConfiguration());

        TypeSerializerSnapshot<IntakeWire.Taken> read = TypeSerializerSnapshot.readVersionedSnapshot(
                new DataInputDeserializer(out.getCopyOfBuffer()), getClass().getClassLoader());

        assertThat(read.restoreSerializer()).isEqualTo(serializer);
    }
}
