package parallax.format.pack;

import java.util.Arrays;

/** Bytes that grow at the end, and can be mended further up when what follows is known. */
final class Bytes {

    private static final int FIRST = 4096;

    private byte[] bytes = new byte[FIRST];
    private int size;

    int size() {
        return size;
    }

    void add(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    void add(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    /** Puts another byte where one stands. */
    void set(int at, int value) {
        bytes[at] = (byte) value;
    }

    /** Puts bytes between those before {@code at} and the rest. */
    void insert(int at, byte[] more) {
        reserve(more.length);
        System.arraycopy(bytes, at, bytes, at + more.length, size - at);
        System.arraycopy(more, 0, bytes, at, more.length);
        size += more.length;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }
}
