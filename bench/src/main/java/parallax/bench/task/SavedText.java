package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import parallax.bench.gold.Fields;
import parallax.bench.gold.GoldFolder;
import parallax.bench.gold.NewsWords;
import parallax.bench.gold.SavedPage;

/**
 * A page of the gold as plain text.
 *
 * @param id of the page
 * @param headline what the page calls its headline, empty when it does not say
 * @param authors whom the gold names, null where the gold names nobody
 * @param news numbers of the words that are news
 * @param apart numbers of the words of the headline, which count neither way
 */
record SavedText(
        String id, String text, String headline, @Nullable List<String> authors, BitSet news, BitSet apart) {

    /** A block with so many words of the gold is a paragraph of the news. */
    private static final int PARAGRAPH = 20;

    /** A caption is none of the news, though the news may say the same. */
    private static final BitSet NOTHING = new BitSet();

    /** How a page was saved. */
    enum Mode {
        /** All that is seen from the headline on, one line a block. */
        PAGE("whole page"),
        /** The part that holds the article, an empty line between two blocks. */
        ARTICLE("article"),
        /** The same part, no empty lines, the captions run into the next paragraph. */
        JOINED("captions run in");

        private final String words;

        Mode(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    static SavedText of(GoldFolder gold, JsonNode record, Mode mode) {
        List<SavedPage.Block> all = SavedPage.of(
                        parse(gold.bytes("extraction/" + record.path("html").asText())))
                .blocks();
        NewsWords body = new NewsWords(body(record));
        List<SavedPage.Block> blocks = mode == Mode.PAGE ? all : inContainer(all, body);
        int first = headlineIndex(blocks, body);
        return new Saving(mode, body).save(record, blocks.subList(first, blocks.size()));
    }

    /** The gold body. */
    static String body(JsonNode record) {
        JsonNode body = record.path("body");
        return body.isArray() ? String.join("\n", Fields.strings(body)) : body.asText();
    }

    private static Document parse(byte[] html) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(html), null, "");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot parse a page of the gold", e);
        }
    }

    private static List<SavedPage.Block> inContainer(List<SavedPage.Block> blocks, NewsWords body) {
        Element container = SavedPage.container(
                blocks.stream().filter(block -> isParagraph(block, body)).toList());
        return container == null
                ? blocks
                : blocks.stream()
                        .filter(block -> SavedPage.isIn(block, container))
                        .toList();
    }

    private static boolean isParagraph(SavedPage.Block block, NewsWords body) {
        return body.in(block.text()).cardinality() >= PARAGRAPH;
    }

    /** The last headline above the news; where there is none, the first line of the news; else the first of all. */
    private static int headlineIndex(List<SavedPage.Block> blocks, NewsWords body) {
        int headline = -1;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).isHeadline()) {
                headline = i;
            }
            if (isParagraph(blocks.get(i), body)) {
                return headline < 0 ? i : headline;
            }
        }
        return 0;
    }

    /** Writes blocks into one text. */
    private static final class Saving {

        private final Mode mode;
        private final NewsWords body;
        private final StringBuilder text = new StringBuilder();
        private final BitSet news = new BitSet();
        private final BitSet apart = new BitSet();
        private int words;

        Saving(Mode mode, NewsWords body) {
            this.mode = mode;
            this.body = body;
        }

        SavedText save(JsonNode record, List<SavedPage.Block> blocks) {
            String headline = "";
            boolean caption = false;
            for (SavedPage.Block block : blocks) {
                if (text.length() > 0) {
                    text.append(between(caption));
                }
                caption = block.isCaption();
                boolean isHeadline = headline.isEmpty() && block.isHeadline();
                headline = isHeadline ? block.text() : headline;
                add(block.text(), isHeadline, caption ? NOTHING : body.in(block.text()));
            }
            List<String> authors = record.has("authors") ? Fields.strings(record.path("authors")) : null;
            return new SavedText(record.path("id").asText(), text.toString(), headline, authors, news, apart);
        }

        private String between(boolean caption) {
            return switch (mode) {
                case PAGE -> "\n";
                case ARTICLE -> "\n\n";
                case JOINED -> caption ? " " : "\n";
            };
        }

        private void add(String block, boolean isHeadline, BitSet newsOfBlock) {
            text.append(block);
            int size = NewsWords.spans(block).size();
            if (isHeadline) {
                apart.set(words, words + size);
            } else {
                newsOfBlock.stream().forEach(word -> news.set(words + word));
            }
            words += size;
        }
    }
}
