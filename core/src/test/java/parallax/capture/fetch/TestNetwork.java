package parallax.capture.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A network of our own making: names answer what the test says, one answer a question, the last one for ever; whatever
 * address is connected to is written down, and the connection goes to a server on this machine.
 */
final class TestNetwork implements Network {

    private final int port;
    private final Map<String, Deque<List<String>>> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> connected = new ArrayList<>();

    /** @param port of the server that stands for the whole world */
    TestNetwork(int port) {
        this.port = port;
    }

    TestNetwork answer(String host, String... addresses) {
        answers.computeIfAbsent(host, any -> new ArrayDeque<>()).add(List.of(addresses));
        return this;
    }

    @Override
    public synchronized InetAddress[] resolve(String host) throws UnknownHostException {
        asked.add(host);
        Deque<List<String>> left = answers.get(host);
        if (left == null) {
            throw new UnknownHostException(host);
        }
        List<String> addresses = left.size() > 1 ? left.removeFirst() : left.getFirst();
        InetAddress[] found = new InetAddress[addresses.size()];
        for (int i = 0; i < found.length; i++) {
            byte[] bytes = InetAddress.getByName(addresses.get(i)).getAddress();
            found[i] = InetAddress.getByAddress(host, bytes);
        }
        return found;
    }

    @Override
    public Socket connect(InetSocketAddress address, int milliseconds) throws IOException {
        synchronized (this) {
            connected.add(address.getAddress().getHostAddress());
        }
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    synchronized List<String> connected() {
        return List.copyOf(connected);
    }
}
