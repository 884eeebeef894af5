package parallax.cli;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.stream.Stream;
import parallax.article.ArticleReader;
import parallax.article.NotRead;
import parallax.article.Outcome;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Given;
import parallax.capture.Refusal;
import parallax.format.ExplainReport;
import parallax.format.Palette;

/** Prints why inputs are read as they are; needs no language engine. */
final class Explainer {

    private final PrintWriter out;
    private final Palette palette;
    private final boolean html;
    private final ArticleReader reader = ArticleReader.ofAnyLanguage();

    /** @param html whether pages are printed as they were judged, else a report */
    Explainer(PrintWriter out, Palette palette, boolean html) {
        this.out = out;
        this.palette = palette;
        this.html = html;
    }

    /** How many of the inputs are articles. */
    long explain(Stream<Captured> inputs, Given given, Troubles troubles) {
        long articles = 0;
        for (Iterator<Captured> all = inputs.iterator(); all.hasNext(); ) {
            Captured captured = all.next();
            if (captured instanceof Capture capture) {
                Capture told = capture.with(capture.given().or(given));
                told.left().forEach(left -> troubles.report(left.origin().place(), left.name(), left.message()));
                Outcome outcome = reader.read(told);
                articles += outcome instanceof NotRead ? 0 : 1;
                print(told, outcome, troubles);
            } else if (captured instanceof Refusal refusal) {
                troubles.report(refusal.origin().place(), refusal.name(), refusal.message());
            }
        }
        return articles;
    }

    private void print(Capture capture, Outcome outcome, Troubles troubles) {
        if (outcome instanceof NotRead reason) {
            troubles.report(reason.source().place(), reason.name(), reason.message());
        }
        String place = capture.origin().place();
        String page = html ? reader.overlay(capture, place) : null;
        if (html && page == null) {
            troubles.report(place, "no-page", "not a page; --format html shows pages only");
        } else {
            out.println(page != null ? page : new ExplainReport(palette).write(outcome, reader.explain(capture)));
        }
    }
}
