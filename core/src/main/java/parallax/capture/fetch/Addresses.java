package parallax.capture.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses lie on this machine or in a network that is not the open internet, by the registries of special-purpose
 * addresses (RFC 6890 and what follows it).
 */
final class Addresses {

    /** Within the addresses of version 4, what is not given to hosts of the open internet. */
    private static final List<Range> FOUR = List.of(
            Range.of(8, 0), // this network
            Range.of(8, 10), // private
            Range.of(10, 100, 64), // shared between a carrier's customers
            Range.of(8, 127), // loopback
            Range.of(16, 169, 254), // link-local; where clouds answer questions about a machine
            Range.of(12, 172, 16), // private
            Range.of(24, 192, 0, 0), // protocol assignments
            Range.of(24, 192, 0, 2), // documentation
            Range.of(24, 192, 88, 99), // relays of 6to4
            Range.of(16, 192, 168), // private
            Range.of(15, 198, 18), // benchmarks
            Range.of(24, 198, 51, 100), // documentation
            Range.of(24, 203, 0, 113), // documentation
            Range.of(3, 224)); // multicast and reserved

    /** All hosts of the open internet that speak version 6; loopback, mapped, private and translated ones lie outside. */
    private static final Range SIX_GLOBAL = Range.of(3, 0x20);

    /** What of that is not given to hosts, or carries an address of version 4 within. */
    private static final List<Range> SIX = List.of(
            Range.of(23, 0x20, 0x01, 0x00), // protocol assignments, Teredo
            Range.of(32, 0x20, 0x01, 0x0D, 0xB8), // documentation
            Range.of(16, 0x20, 0x02), // 6to4
            Range.of(20, 0x3F, 0xFF, 0x00)); // documentation

    private Addresses() {}

    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet6Address) {
            return !SIX_GLOBAL.holds(bytes) || SIX.stream().anyMatch(range -> range.holds(bytes));
        }
        return FOUR.stream().anyMatch(range -> range.holds(bytes));
    }

    /** @param bits how many of the first bits count @param start the bytes that hold them */
    private record Range(int bits, List<Integer> start) {

        static Range of(int bits, Integer... start) {
            return new Range(bits, List.of(start));
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                int wanted = bit / 8 < start.size() ? start.get(bit / 8) : 0;
                if ((address[bit / 8] & mask) != (wanted & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
