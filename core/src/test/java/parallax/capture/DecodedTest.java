package parallax.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedTest {

    private static final String ACCENTS = "The café on the corner has naïve prices: “three €”.";
    private static final String RUSSIAN = "Вчера вечером в городе прошёл сильный дождь, и реки вышли из берегов. "
            + "Власти просят жителей не выходить из домов.";
    private static final String JAPANESE = "昨夜、市内で大雨が降り、川があふれました。市は住民に外出しないよう求めています。";

    @ParameterizedTest
    @CsvSource({"UTF-8,EFBBBF", "UTF-16LE,FFFE", "UTF-16BE,FEFF", "UTF-32LE,FFFE0000", "UTF-32BE,0000FEFF"})
    void aMarkGoesBeforeAllThatIsSaid(String charset, String mark) {
        byte[] text = ACCENTS.getBytes(Charset.forName(charset));
        byte[] start = java.util.HexFormat.of().parseHex(mark);

        Decoded decoded = Decoded.ofPage(joined(start, text), "windows-1251");

        assertThat(decoded).isEqualTo(new Decoded(ACCENTS, charset, Decoded.From.BOM, null));
    }

    @Test
    void theHeaderGoesBeforeTheTags() {
        String page = "<meta charset=windows-1251><p>Žlutý kůň pil u řeky.</p>";

        Decoded decoded = Decoded.ofPage(page.getBytes(Charset.forName("windows-1250")), "windows-1250");

        assertThat(decoded).isEqualTo(new Decoded(page, "windows-1250", Decoded.From.HTTP, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta charset=\"windows-1251\">",
                "<META CHARSET = windows-1251 />",
                "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>",
                "<?xml version=\"1.0\" encoding=\"windows-1251\"?>",
                "<!-- <meta charset=\"utf-8\"> --><meta charset=\"windows-1251\">"
            })
    void tagsGoBeforeBytes(String tag) {
        byte[] page = (tag + RUSSIAN).getBytes(Charset.forName("windows-1251"));

        assertThat(Decoded.ofPage(page, null))
                .isEqualTo(new Decoded(tag + RUSSIAN, "windows-1251", Decoded.From.META, null));
    }

    @Test
    void textThatSpeaksOfTagsIsNoPage() {
        String text = "Write <meta charset=\"windows-1251\"> in the head, said the café owner.";

        assertThat(Decoded.of(text.getBytes(StandardCharsets.UTF_8), null).text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"iso-8859-1", "ISO_8859-1", "latin1", "us-ascii", "ascii", "windows-1252", "\"iso-8859-1\""})
    void windows1252IsReadAsSuchByWhateverName(String name) {
        byte[] bytes = ACCENTS.getBytes(Charset.forName("windows-1252"));

        assertThat(Decoded.of(bytes, name)).isEqualTo(new Decoded(ACCENTS, "windows-1252", Decoded.From.HTTP, null));
    }

    @ParameterizedTest
    @CsvSource({
        "gb2312,GB18030",
        "gbk,GB18030",
        "big5,Big5-HKSCS",
        "shift_jis,windows-31j",
        "x-sjis,windows-31j",
        "euc-kr,x-windows-949",
        "ks_c_5601-1987,x-windows-949",
        "iso-8859-9,windows-1254",
        "tis-620,x-windows-874",
        "x-cp1251,windows-1251",
        "koi8-r,KOI8-R",
        "euc-jp,EUC-JP",
        "utf8,UTF-8",
        "macintosh,x-MacRoman"
    })
    void charsetsAreCalledAsTheWebCallsThem(String label, String charset) {
        assertThat(Charsets.find(label)).isEqualTo(Charset.forName(charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "utf-9", "/etc", "бред", "'"})
    void aNameNobodyKnowsSaysNothing(String name) {
        assertThat(Decoded.of(ACCENTS.getBytes(StandardCharsets.UTF_8), name))
                .isEqualTo(new Decoded(ACCENTS, "UTF-8", Decoded.From.DETECTED, null));
    }

    @ParameterizedTest
    @CsvSource({"windows-1251", "KOI8-R"})
    void anotherScriptIsDetected(String charset) {
        Decoded decoded = Decoded.of(RUSSIAN.getBytes(Charset.forName(charset)), null);

        assertThat(decoded.text()).isEqualTo(RUSSIAN);
        assertThat(decoded.charset()).isEqualTo(charset);
        assertThat(decoded.from()).isEqualTo(Decoded.From.DETECTED);
    }

    @ParameterizedTest
    @CsvSource({"Shift_JIS", "EUC-JP"})
    void japaneseIsDetected(String charset) {
        assertThat(Decoded.of(JAPANESE.getBytes(Charset.forName(charset)), null).text())
                .isEqualTo(JAPANESE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void wideTextWithoutAMarkIsDetected(String charset) {
        assertThat(Decoded.of(ACCENTS.getBytes(Charset.forName(charset)), null))
                .isEqualTo(new Decoded(ACCENTS, charset, Decoded.From.DETECTED, null));
    }

    @Test
    void plainLettersAreUtf8ByDefault() {
        assertThat(Decoded.of("Rain fell.".getBytes(StandardCharsets.US_ASCII), null))
                .isEqualTo(new Decoded("Rain fell.", "UTF-8", Decoded.From.DEFAULT, null));
        assertThat(Decoded.of(new byte[0], null).text()).isEmpty();
    }

    @Test
    void westernTextThatIsNotUtf8IsWindows1252AndSaidSo() {
        byte[] bytes = ACCENTS.getBytes(Charset.forName("windows-1252"));

        for (String said : new String[] {null, "utf-8"}) {
            Decoded decoded = Decoded.of(bytes, said);
            assertThat(decoded.text()).isEqualTo(ACCENTS);
            assertThat(decoded.from()).isEqualTo(Decoded.From.DEFAULT);
            assertThat(decoded.trouble()).contains("byte 7 (0xE9) is not UTF-8", "windows-1252");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"C3", "ED A0 80", "C0 AF", "F4 90 80 80", "FF"})
    void damageInUtf8IsReadAroundAndItsPlaceSaid(String damage) {
        byte[] before = (ACCENTS + " ").getBytes(StandardCharsets.UTF_8);
        byte[] broken = java.util.HexFormat.ofDelimiter(" ").parseHex(damage);

        for (String said : new String[] {null, "utf-8"}) {
            Decoded decoded =
                    Decoded.of(joined(joined(before, broken), " It rains.".getBytes(StandardCharsets.UTF_8)), said);
            assertThat(decoded.text()).startsWith(ACCENTS + " \uFFFD").endsWith(" It rains.");
            assertThat(name(decoded)).isEqualTo("invalid-utf-8");
            assertThat(decoded.trouble()).contains("byte " + before.length);
        }
    }

    @Test
    void damageBehindAMarkKeepsTheMarkOutAndThePlaceRight() {
        byte[] bytes = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'R', 'a', (byte) 0xE9, 'n'};

        Decoded decoded = Decoded.of(bytes, null);

        assertThat(decoded.text()).isEqualTo("Ra\uFFFDn");
        assertThat(decoded.trouble()).contains("byte 5 (0xE9)");
    }

    @Test
    void damageInAnotherCharsetIsSaidToo() {
        byte[] bytes = joined(JAPANESE.getBytes(Charset.forName("windows-31j")), new byte[] {(byte) 0xFF, 'a'});

        Decoded decoded = Decoded.of(bytes, "shift_jis");

        assertThat(decoded.text()).startsWith(JAPANESE + "\uFFFD");
        assertThat(name(decoded)).isEqualTo("invalid-bytes");
        assertThat(decoded.trouble()).contains("byte " + (bytes.length - 2));
    }

    @Test
    void aReplacementCharacterThatWasThereIsNoDamage() {
        assertThat(Decoded.of("a \uFFFD b".getBytes(StandardCharsets.UTF_8), "utf-8")
                        .misfit())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "windows-1251", "utf-16"})
    void whatPlainlyIsUtf8IsReadSoWhateverIsSaid(String said) {
        Decoded decoded = Decoded.ofPage(ACCENTS.getBytes(StandardCharsets.UTF_8), said);

        assertThat(decoded.text()).isEqualTo(ACCENTS);
        assertThat(name(decoded)).isEqualTo("other-charset");
        assertThat(decoded.from()).isEqualTo(Decoded.From.DETECTED);
    }

    @Test
    void tagsThatCanBeReadAreNotWide() {
        String page = "<meta charset=utf-16><p>" + ACCENTS;

        assertThat(Decoded.ofPage(page.getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo(new Decoded(page, "UTF-8", Decoded.From.META, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u200F", "\u202E", "\u2067", "\uFEFF", "\uFFFF", "\u0085"})
    void noCharacterWithinIsTouched(String odd) {
        String text = "Rain " + odd + "fell in " + odd + odd + "the café.";

        Decoded decoded = Decoded.of(text.getBytes(StandardCharsets.UTF_8), "utf-8");

        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.misfit()).isNull();
    }

    @Test
    void aLoneSurrogateInWideTextIsReplacedAndSaid() {
        byte[] bytes = {'a', 0, 0x00, (byte) 0xD8, 'b', 0, 'c', 0, 'd', 0, 'e', 0};

        Decoded decoded = Decoded.of(bytes, "utf-16le");

        assertThat(decoded.text()).isEqualTo("a\uFFFDcde");
        assertThat(decoded.trouble()).contains("byte 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister’s “plan” – it failed.",
                "Дождь прошёл.",
                "Rain fell 😀 on it.",
            })
    void mojibakeIsNamedWithItsFirstPlace(String text) {
        String spoiled =
                new String(("Today: " + text).getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));

        assertThat(Mojibake.find(spoiled)).contains("mojibake from character ");
        assertThat(Mojibake.find(text)).isNull();
    }

    @Test
    void thePlaceOfMojibakeIsCountedInCharacters() {
        assertThat(Mojibake.find("😀 Itâ€™s")).startsWith("mojibake from character 4 (â€™)");
        assertThat(Mojibake.find("CafÃ© prÃ¨s de lâ€™eau")).startsWith("mojibake from character 3 (Ã©)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "São Paulo: “ATENÇÃO”, “MANHÔ, “IRMÔ… NÃO",
                "Â£5 was paid.",
                "À côté, l’été: «Où?» – «Là»…",
                "ĐÀ NẴNG – “HÔ… “CÁ”"
            })
    void capitalsBesideQuotationMarksAreNone(String text) {
        assertThat(Mojibake.find(text)).isNull();
    }

    private static String name(Decoded decoded) {
        Decoded.Misfit misfit = decoded.misfit();
        return misfit == null ? "" : misfit.name();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
