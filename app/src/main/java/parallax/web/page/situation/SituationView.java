package parallax.web.page.situation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.ledger.EventType;
import parallax.situation.Situation;
import parallax.situation.series.FigureSeries;
import parallax.situation.timeline.Happening;
import parallax.web.page.list.Address;
import parallax.web.page.list.Paged;
import parallax.web.situation.Held;

/**
 * What the page of a situation shows.
 *
 * @param held the whole situation
 * @param stale whether a newer one is being computed
 * @param form the filter bar
 * @param say what the core says, in words
 * @param timeline what is told, in order of time, a page of it
 * @param parts the other lists
 * @param news what is new; null when nobody asked
 * @param pictures what is drawn
 */
public record SituationView(
        Held held,
        boolean stale,
        FilterForm form,
        Say say,
        Paged<Happening> timeline,
        Parts parts,
        @Nullable News news,
        Pictures pictures) {

    public SituationView {
        Objects.requireNonNull(held);
        Objects.requireNonNull(form);
        Objects.requireNonNull(say);
        Objects.requireNonNull(timeline);
        Objects.requireNonNull(parts);
        Objects.requireNonNull(pictures);
    }

    /**
     * What is drawn.
     *
     * @param timeline when
     * @param places where
     * @param series in what numbers, by the id of the series
     */
    public record Pictures(Picture timeline, Picture places, Map<String, Picture> series) {

        public Pictures {
            Objects.requireNonNull(timeline);
            Objects.requireNonNull(places);
            series = Map.copyOf(series);
        }

        static Pictures of(Situation situation, Parts parts, Say say, FilterForm form) {
            Drawings drawings = new Drawings(say, form::narrowed);
            return new Pictures(
                    drawings.timeline(situation),
                    drawings.places(parts.allPlaces(), form.address()),
                    parts.series().shown().stream()
                            .collect(Collectors.toMap(FigureSeries::id, series -> drawings.series(series, false))));
        }
    }

    /** The drawing of a series. */
    public Picture picture(FigureSeries series) {
        return Objects.requireNonNull(pictures.series().get(series.id()));
    }

    /** The kinds of events that can be asked for. */
    public List<EventType> kinds() {
        return List.of(EventType.values());
    }

    /** Whether nothing is left by the filter bar. */
    public boolean isEmpty() {
        return timeline.isEmpty()
                && parts.disputes().isEmpty()
                && parts.series().isEmpty()
                && parts.exhibits().isEmpty()
                && parts.claims().isEmpty()
                && parts.revisions().isEmpty();
    }

    /** The page for paper, of the same selection. */
    public String report() {
        return form.address().with(Address.SHOW, "").at(path() + "/report").toString();
    }

    /** The page of the situation itself. */
    public String path() {
        return "/situations/" + Say.escaped(held.title().id());
    }
}
