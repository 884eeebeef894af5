package parallax.capture;

/** Whether bytes are UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF. */
public final class Utf8 {

    private Utf8() {}

    /** The offset of the first byte that is not UTF-8, -1 when all are. */
    public static long findInvalid(byte[] bytes) {
        int index = 0;
        while (index < bytes.length) {
            int length = sequence(bytes, index);
            if (length == 0) {
                return index;
            }
            index += length;
        }
        return -1;
    }

    /** The length of the well-formed sequence that begins here, 0 when none does. */
    static int sequence(byte[] bytes, int index) {
        int first = bytes[index] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length == 0 || index + length > bytes.length) {
            return 0;
        }
        int second = bytes[index + 1] & 0xFF;
        int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < low || second > high) {
            return 0;
        }
        for (int i = 2; i < length; i++) {
            if ((bytes[index + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
