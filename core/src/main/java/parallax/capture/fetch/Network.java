package parallax.capture.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;

/** Where names are looked up and connections made: the only two doors to the outside. */
interface Network {

    /** What the machine itself answers; no proxy of the system stands between, it would hide the address. */
    Network REAL = new Network() {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return InetAddress.getAllByName(host);
        }

        @Override
        public Socket connect(InetSocketAddress address, int milliseconds) throws IOException {
            Socket socket = new Socket(Proxy.NO_PROXY);
            try {
                socket.connect(address, milliseconds);
                return socket;
            } catch (IOException e) {
                socket.close();
                throw e;
            }
        }
    };

    InetAddress[] resolve(String host) throws UnknownHostException;

    Socket connect(InetSocketAddress address, int milliseconds) throws IOException;
}
