package parallax.web.page.article;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import parallax.Reading;
import parallax.format.cite.BibTex;
import parallax.format.cite.Citation;
import parallax.format.cite.CslJson;
import parallax.format.cite.PlainCitation;
import parallax.ledger.Entry;
import parallax.ledger.Note;
import parallax.text.Labels;
import parallax.web.article.Beside;
import parallax.web.article.Block;
import parallax.web.article.KindSet;
import parallax.web.article.Links;
import parallax.web.http.Routes;
import parallax.web.page.Frame;
import parallax.web.page.Pages;
import parallax.web.record.Fact;
import parallax.web.record.Facts;
import parallax.web.record.Headings;
import parallax.web.record.History;
import parallax.web.record.Selector;
import parallax.web.words.Words;

/** The permanent page of one record; a record that later readings no longer have keeps it. */
public final class RecordPage implements Routes {

    private final Pages pages;
    private final Records records;

    public RecordPage(Pages pages, Records records) {
        this.pages = pages;
        this.records = records;
    }

    /**
     * What the page shows.
     *
     * @param history of the record, with the last reading that has it
     * @param name what the record is, in the fewest words
     * @param facts its fields in words
     * @param context the paragraphs around it
     * @param names of the marks in them
     * @param selectors where its words stand
     * @param joints disputes, claims, series and the like that it is part of
     * @param citation of it
     */
    public record View(
            History history,
            String name,
            List<Fact> facts,
            List<Block> context,
            MarkNames names,
            List<Selector> selectors,
            List<Beside.Joint> joints,
            Citation citation) {

        public View {
            Objects.requireNonNull(history);
            Objects.requireNonNull(name);
            facts = List.copyOf(facts);
            context = List.copyOf(context);
            Objects.requireNonNull(names);
            selectors = List.copyOf(selectors);
            joints = List.copyOf(joints);
            Objects.requireNonNull(citation);
        }

        public Reading reading() {
            return history.last();
        }

        public Entry entry() {
            return history.entry();
        }

        public String letter() {
            return KindSet.letter(entry().kind());
        }

        public String kind() {
            return Labels.of(entry().kind());
        }

        public String sentence() {
            return entry().sentence().in(reading().account().transcript());
        }

        /** The permanent address, without the name of the server. */
        public String path() {
            return Links.record(reading().article().id(), entry().id());
        }

        /** What could not be known of the record. */
        public List<String> silences() {
            return reading().account().notes().stream()
                    .filter(note -> entry().id().equals(note.about()))
                    .map(Note::what)
                    .toList();
        }

        public String engine(Words words) {
            return Headings.engine(words, entry().provenance());
        }

        public String plain() {
            return PlainCitation.write(citation);
        }

        public String bibTex() {
            return BibTex.write(citation);
        }

        public String cslJson() {
            return CslJson.write(citation);
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/articles/{id}/{record}", this::show);
    }

    private void show(Context context) {
        Words words = pages.words(context);
        History history = records.require(words, context.pathParam("id"), context.pathParam("record"));
        Reading reading = history.last();
        Entry entry = history.entry();
        String article = reading.article().id();
        String name = Headings.name(words, reading, entry);
        String path = Links.record(article, entry.id());
        pages.show(
                context,
                "record",
                words.get("record.title", words.get("kind." + Labels.of(entry.kind())), name),
                new View(
                        history,
                        name,
                        Facts.of(words, reading, entry),
                        parallax.web.article.Context.of(reading, entry),
                        new MarkNames(Links.article(article) + "#", Map.of(entry.id(), words.get("record.in-text"))),
                        Selector.of(reading.article(), entry),
                        records.joining(article, entry.id()),
                        records.citation(context, reading, entry)),
                List.of(
                        Frame.Other.json(path + ".json"),
                        new Frame.Other("application/ld+json", path + ".jsonld", "Web Annotation")));
    }
}
