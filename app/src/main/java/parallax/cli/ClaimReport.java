package parallax.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import parallax.Parallax;
import parallax.Reading;
import parallax.article.Article;
import parallax.situation.pair.Conflict;
import parallax.situation.pair.Judgement;
import parallax.text.Labels;

/** Prints what each article says to a claim. */
final class ClaimReport {

    private final PrintWriter out;

    ClaimReport(PrintWriter out) {
        this.out = out;
    }

    void print(String claim, List<Reading> readings) {
        out.println("Claim: " + claim);
        try (Parallax parallax = Parallax.open()) {
            for (Reading reading : readings) {
                print(reading.article(), parallax.judge(reading.article(), claim));
            }
        }
    }

    private void print(Article article, Judgement judgement) {
        String outlet = article.source().outlet();
        out.printf(
                Locale.ROOT,
                "%n%s  %s%s%n",
                Labels.of(judgement.verdict()).replace('-', ' '),
                article.id(),
                outlet == null ? "" : " (" + outlet + ")");
        for (Conflict conflict : judgement.conflicts()) {
            out.println("  " + conflict.reason());
            out.println("  " + conflict.sentence().text());
        }
        if (judgement.conflicts().isEmpty() && !judgement.missing().isEmpty()) {
            out.println("  not in the article: " + String.join(", ", judgement.missing()));
        }
    }
}
