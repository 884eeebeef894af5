package parallax.capture.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.capture.fetch.Fetcher.FetchException;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "::8.8.8.8",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:10::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "4000::1",
                "fc00::1",
                "fd00::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void whatIsNotTheOpenInternetIsKnown(String address) throws IOException {
        assertThat(Addresses.isPrivate(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.0.1.1",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "::ffff:8.8.8.8",
                "2001:200::1",
                "2606:4700::1111",
                "2a00:1450::1"
            })
    void theOpenInternetIsNotPrivate(String address) throws IOException {
        assertThat(Addresses.isPrivate(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "http://paper.example, http://paper.example/",
        "HTTP://Paper.EXAMPLE:80/A#top, http://paper.example/A",
        "https://paper.example:443/, https://paper.example/",
        "https://paper.example:444/, https://paper.example:444/",
        "http://bücher.example/, http://xn--bcher-kva.example/",
        "http://paper.example/a b|c?d={e}, http://paper.example/a%20b%7Cc?d=%7Be%7D",
        "http://paper.example/100%/a%2Fb, http://paper.example/100%25/a%2Fb",
        "http://paper.example?q=1, http://paper.example/?q=1",
        "http://paper.example\\a, http://paper.example/a",
        "http://[2001:DB8::1]:8080/a, http://[2001:db8::1]:8080/a",
        "http://93.184.216.34/a, http://93.184.216.34/a"
    })
    void addressesAreMadeFitToAskFor(String written, String asked) throws FetchException {
        assertThat(WebAddress.parse(written)).hasToString(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http:///nowhere",
                "ftp://paper.example/",
                "http://user:secret@paper.example/",
                "http://paper.example:0/",
                "http://paper.example:99999/",
                "http://a..example/",
                "http://[::1%25eth0]/",
                "http://pa per.example/",
                "paper.example"
            })
    void whatIsNoAddressIsNamedSo(String written) {
        assertThatThrownBy(() -> WebAddress.parse(written))
                .isInstanceOfSatisfying(
                        FetchException.class, e -> assertThat(e.name()).isEqualTo("bad-address"))
                .message()
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.0.01/",
                "http://１２７.1/",
                "http://256.0.0.1/",
                "http://127.0.0.1./",
                "http://a.0x/"
            })
    void numbersForHostsInOtherNotationsAreRefused(String written) {
        assertThatThrownBy(() -> WebAddress.parse(written))
                .isInstanceOfSatisfying(
                        FetchException.class, e -> assertThat(e.name()).isEqualTo("not-allowed-address"));
    }

    @ParameterizedTest
    @CsvSource({
        "/b?c, http://paper.example/b?c",
        "b, http://paper.example/a/b",
        "../b, http://paper.example/b",
        "?p=2, http://paper.example/a/x?p=2",
        "//other.example/b, http://other.example/b",
        "https://paper.example/a, https://paper.example/a"
    })
    void aRedirectIsReadFromWhereItStands(String location, String to) throws FetchException {
        assertThat(WebAddress.resolve(URI.create("http://paper.example/a/x?p=1"), location))
                .hasToString(to);
    }
}
