package parallax.store.copy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import parallax.Reading;
import parallax.article.Article;
import parallax.article.Publication;
import parallax.article.meta.From;
import parallax.capture.Origin;
import parallax.capture.Refusal;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Place;
import parallax.ledger.Statement.CueKind;
import parallax.store.Intake;
import parallax.store.Made;

/**
 * Inputs that could make the order of loading matter: articles in several forms, one input at several places, actors and places
 * that share an id, refusals.
 */
final class NastyInputs {

    private static final Actor NORTH = Made.country("Northland", "NOR");
    private static final Actor SOUTH = Made.person("John Doe", "SDN");

    private NastyInputs() {}

    static List<Intake> all() {
        List<Intake> all = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            Reading reading = plain(number);
            all.add(read("plain " + number, "b/" + number + ".txt", reading));
            all.add(read("plain " + number, "a/" + number + ".txt", reading));
            if (number % 3 == 0) {
                all.addAll(forms(number, reading));
            }
            if (number % 5 == 0) {
                all.add(refused("broken " + number, "z/" + number));
                all.add(refused("broken " + number, "Z/" + number));
                all.add(refused("plain " + number, "0/" + number));
            }
        }
        return all;
    }

    private static Reading plain(int number) {
        return new Made("Paper " + number % 4, Made.DAY.plusDays(number % 3), "Report " + number)
                .says(number % 2 == 0 ? NORTH : namesake(number), CueKind.SAYS, "that column " + number + " has left")
                .shells(SOUTH, town(number))
                .killed(number + 1)
                .reading();
    }

    /** Towns of one name in one country have one id. */
    private static Place town(int number) {
        Place known = Made.city("Portsaint", 10 + number % 4, 20 - number % 3, "SDN");
        return new Place(
                known.id(), known.name(), 100L + number % 5, known.position(), "SDN", known.precision(), List.of());
    }

    /** Actors whose short ids happen to be the same. */
    private static Actor namesake(int number) {
        return new Actor(
                "a0000000", "Émile Ø " + number % 7, Actor.Kind.PERSON, null, List.of(), null, null, List.of());
    }

    private static List<Intake> forms(int number, Reading reading) {
        LocalDate later = Made.DAY.plusDays(9);
        List<Intake> forms = new ArrayList<>();
        forms.add(read("undated " + number, "c/1", with(reading, Publication.UNKNOWN, Article.Byline.NONE)));
        forms.add(read(
                "later " + number,
                "c/2",
                with(reading, new Publication(later, null, From.GIVEN), Article.Byline.NONE)));
        forms.add(read(
                "signed " + number,
                "c/3",
                with(reading, reading.article().published(), new Article.Byline(List.of("Ada Roe"), null))));
        forms.add(read(
                "signed otherwise " + number,
                "c/4",
                with(reading, reading.article().published(), new Article.Byline(List.of("A. Roe"), null))));
        return forms;
    }

    private static Reading with(Reading reading, Publication published, Article.Byline byline) {
        Article article = reading.article();
        Article other = new Article(
                article.source(),
                article.headline(),
                byline,
                published,
                article.details(),
                article.language(),
                article.text(),
                article.furniture(),
                article.attachments(),
                article.notes());
        Account account = reading.account();
        return new Reading(
                other,
                new Account(
                        account.article(),
                        published.date(),
                        account.outlet(),
                        account.transcript(),
                        account.times(),
                        account.actors(),
                        account.places(),
                        account.entries(),
                        account.notes()));
    }

    private static Intake read(String fingerprint, String place, Reading reading) {
        return new Intake(fingerprint, place, reading, null);
    }

    private static Intake refused(String fingerprint, String place) {
        return new Intake(
                fingerprint, place, null, new Refusal(Origin.file(place), "no-text", "there is none in " + place));
    }
}
