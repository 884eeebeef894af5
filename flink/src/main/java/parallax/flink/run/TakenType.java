package parallax.flink.run;

import java.io.IOException;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import parallax.flink.wire.IntakeWire;

/**
 * What came of an input, as Flink hands it on. Where the writer runs behind the reader in one task it gets the very object,
 * which nobody can change; it is made into bytes ({@link IntakeWire}) only where it goes to another worker.
 */
public final class TakenType extends TypeInformation<IntakeWire.Taken> {

    /** There is one. */
    public static final TakenType TYPE = new TakenType();

    private static final long serialVersionUID = 1L;

    private TakenType() {}

    @Override
    public boolean isBasicType() {
        return false;
    }

    @Override
    public boolean isTupleType() {
        return false;
    }

    @Override
    public int getArity() {
        return 1;
    }

    @Override
    public int getTotalFields() {
        return 1;
    }

    @Override
    public Class<IntakeWire.Taken> getTypeClass() {
        return IntakeWire.Taken.class;
    }

    @Override
    public boolean isKeyType() {
        return false;
    }

    @Override
    public TypeSerializer<IntakeWire.Taken> createSerializer(SerializerConfig config) {
        return Serializer.ONLY;
    }

    @Override
    public String toString() {
        return "what came of an input";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TakenType;
    }

    @Override
    public int hashCode() {
        return TakenType.class.hashCode();
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof TakenType;
    }

    private static final class Serializer extends TypeSerializerSingleton<IntakeWire.Taken> {

        private static final Serializer ONLY = new Serializer();
        private static final long serialVersionUID = 1L;

        @Override
        public boolean isImmutableType() {
            return true;
        }

        @Override
        public IntakeWire.Taken createInstance() {
            throw new UnsupportedOperationException("an object is never filled anew: it cannot be changed");
        }

        @Override
        public IntakeWire.Taken copy(IntakeWire.Taken from) {
            return from;
        }

        @Override
        public IntakeWire.Taken copy(IntakeWire.Taken from, IntakeWire.Taken reuse) {
            return from;
        }

        @Override
        public int getLength() {
            return -1;
        }

        @Override
        public void serialize(IntakeWire.Taken taken, DataOutputView target) throws IOException {
            byte[] bytes = IntakeWire.write(taken);
            target.writeInt(bytes.length);
            target.write(bytes);
        }

        @Override
        public IntakeWire.Taken deserialize(DataInputView source) throws IOException {
            byte[] bytes = new byte[source.readInt()];
            source.readFully(bytes);
            return IntakeWire.read(bytes);
        }

        @Override
        public IntakeWire.Taken deserialize(IntakeWire.Taken reuse, DataInputView source) throws IOException {
            return deserialize(source);
        }

        @Override
        public void copy(DataInputView source, DataOutputView target) throws IOException {
            byte[] bytes = new byte[source.readInt()];
            source.readFully(bytes);
            target.writeInt(bytes.length);
            target.write(bytes);
        }

        @Override
        public TypeSerializerSnapshot<IntakeWire.Taken> snapshotConfiguration() {
            return new Snapshot();
        }
    }

    /** That there is one way of writing it; Flink makes it anew by its name. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<IntakeWire.Taken> {

        public Snapshot() {
            super(() -> Serializer.ONLY);
        }
    }
}
