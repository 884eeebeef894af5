package parallax.situation.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import parallax.ledger.Place;

/**
 * A place and what is told to have happened there.
 *
 * @param place where, and how large what is named is; a country's events are not those of its towns
 * @param happenings each event once, in the order of the timeline
 */
public record PlaceCount(Place place, List<Happening> happenings) {

    public PlaceCount {
        Objects.requireNonNull(place);
        happenings = List.copyOf(happenings);
    }

    /** All places of a timeline, those with most events first. */
    public static List<PlaceCount> of(Timeline timeline) {
        Map<String, List<Happening>> byPlace = new TreeMap<>();
        Map<String, Place> places = new TreeMap<>();
        for (Happening happening : timeline.happenings()) {
            Place place = happening.place();
            if (place != null && !happening.kind().denied()) {
                places.put(place.id(), place);
                byPlace.computeIfAbsent(place.id(), none -> new ArrayList<>()).add(happening);
            }
        }
        return places.values().stream()
                .map(place -> new PlaceCount(place, byPlace.getOrDefault(place.id(), List.of())))
                .sorted(Comparator.comparing(
                                (PlaceCount each) -> each.happenings().size(), Comparator.reverseOrder())
                        .thenComparing(each -> each.place().name())
                        .thenComparing(each -> each.place().id()))
                .toList();
    }

    /** Ids of the articles that tell of events there. */
    public List<String> articles() {
        return happenings.stream()
                .flatMap(happening -> happening.articles().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
