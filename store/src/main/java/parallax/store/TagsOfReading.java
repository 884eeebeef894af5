package parallax.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.ledger.Actor;
import parallax.ledger.Place;

/** The tags of an article and of its records. */
final class TagsOfReading {

    private final Map<String, Actor> actors = new TreeMap<>();
    private final Map<String, Place> places = new TreeMap<>();
    private final Map<String, Long> actorKeys;
    private final Map<String, Long> placeKeys;
    private final Article article;
    private final List<String> ofArticle;

    TagsOfReading(Prepared prepared, Map<String, Long> actorKeys, Map<String, Long> placeKeys) {
        prepared.actors().forEach(actor -> actors.put(actor.id(), actor));
        prepared.places().forEach(place -> places.put(place.id(), place));
        this.actorKeys = actorKeys;
        this.placeKeys = placeKeys;
        this.article = prepared.reading().article();
        this.ofArticle = ofArticle(article);
    }

    private static List<String> ofArticle(Article article) {
        List<String> tags = new ArrayList<>();
        tags.add(Tags.language(article.language()));
        String outlet = article.source().outlet();
        if (outlet != null) {
            tags.add(Tags.outlet(outlet));
        }
        return tags;
    }

    /** Tags of the article itself. */
    Collection<String> article() {
        List<String> tags = new ArrayList<>(ofArticle);
        tags.add(Tags.article());
        if (article.published().date() != null) {
            tags.addAll(Tags.day(article.published().date()));
        }
        return tags;
    }

    Collection<String> of(EntryRow row) {
        Set<String> tags = new LinkedHashSet<>(ofArticle);
        tags.add(Tags.kind(row.entry().kind()));
        tags.add(Tags.sort(row.entry().kind(), row.what()));
        if (row.time().day() != null) {
            tags.addAll(Tags.day(row.time().day()));
        }
        row.parties().forEach(party -> party(tags, party));
        place(tags, row.place());
        Double least = row.atLeast();
        Double most = row.atMost();
        if (least != null) {
            tags.add(Tags.atLeast(Tags.bucket(least)));
        }
        if (most != null) {
            tags.add(Tags.atMost(Tags.bucket(most)));
        }
        return tags;
    }

    private void party(Set<String> tags, EntryRow.Party party) {
        Long key = actorKeys.get(party.actor());
        Actor actor = actors.get(party.actor());
        if (key == null || actor == null) {
            return;
        }
        tags.add(Tags.party(party.role(), key));
        if (actor.country() != null) {
            tags.add(Tags.country(actor.country()));
        }
        actor.sectors().forEach(sector -> tags.add(Tags.sector(sector)));
    }

    private void place(Set<String> tags, @Nullable String id) {
        Long key = id == null ? null : placeKeys.get(id);
        Place place = id == null ? null : places.get(id);
        if (key == null || place == null) {
            return;
        }
        tags.add(Tags.place(key));
        tags.add(Tags.placed());
        if (place.country() != null) {
            tags.add(Tags.within(place.country()));
        }
    }
}
