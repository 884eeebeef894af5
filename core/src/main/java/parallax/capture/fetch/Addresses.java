package parallax.capture.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Which addresses lie on this machine or in a network that is not the open internet. */
final class Addresses {

    private Addresses() {}

    /** True for loopback, link-local, private (RFC 1918, RFC 4193), shared (RFC 6598), multicast and reserved ranges. */
    static boolean isPrivate(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? isReserved(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF)
                : address instanceof Inet6Address && isReserved(bytes);
    }

    private static boolean isReserved(int first, int second, int third) {
        return first == 0
                || first >= 240
                || (first == 100 && second >= 64 && second < 128)
                || (first == 192 && second == 0 && (third == 0 || third == 2))
                || (first == 198 && (second == 18 || second == 19));
    }

    private static boolean isReserved(byte[] six) {
        boolean uniqueLocal = (six[0] & 0xFE) == 0xFC;
        boolean translated = startsWith(six, 0x00, 0x64, 0xFF, 0x9B); // RFC 6052: an IPv4 address inside
        boolean sixToFour = startsWith(six, 0x20, 0x02);
        boolean compatible = startsWith(six, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        return uniqueLocal || translated || sixToFour || compatible;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
