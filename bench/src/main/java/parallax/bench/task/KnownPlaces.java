package parallax.bench.task;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import parallax.bench.score.GreatCircle;
import parallax.entity.NameResolver;
import parallax.entity.place.Gazetteer;
import parallax.ledger.Place.Position;

/** The shipped gazetteer as rows, to say what share of the gold it holds and in which country a gold place lies. */
final class KnownPlaces {

    /** Farther from every known place, a point is in no known country. */
    private static final double FAR_KM = 50;

    private static final int CELLS = 8;

    private record Row(Position position, String country) {}

    private final Map<Long, Row> byId = new HashMap<>();
    private final Map<Long, List<Row>> byDegree = new HashMap<>();
    private final Map<String, String> alpha3 = new HashMap<>();
    private final Map<String, List<Position>> byName = new HashMap<>();
    private final Map<String, String> full = new HashMap<>();
    private final Gazetteer gazetteer = new Gazetteer();

    static KnownPlaces load() {
        KnownPlaces known = new KnownPlaces();
        try (InputStream countries = NameResolver.class.getResourceAsStream("en/countries.tsv");
                InputStream regions = NameResolver.class.getResourceAsStream("en/regions.tsv");
                InputStream letters = NameResolver.class.getResourceAsStream("en/abbreviations.tsv");
                InputStream places = NameResolver.class.getResourceAsStream("place/places.tsv.gz")) {
            if (countries != null && regions != null && letters != null && places != null) {
                lines(regions).forEach(known::addRegion);
                lines(letters).forEach(known::addLetters);
                lines(countries).forEach(known::addCountry);
                lines(new GZIPInputStream(places)).forEach(known::addPlace);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the gazetteer", e);
        }
        return known;
    }

    private static List<String[]> lines(InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private void addCountry(String[] cells) {
        if (cells.length > 11 && cells[9].matches("[0-9]+")) {
            alpha3.put(cells[1], cells[0]);
            add(Long.parseLong(cells[9]), cells[10], cells[11], cells[0]);
            name(cells[10], cells[11], cells[2], cells[3], cells[4], cells[5]);
        }
    }

    private void addRegion(String[] cells) {
        if (cells.length > 6 && !cells[5].equals("lat")) {
            name(cells[5], cells[6], cells[0], cells[1], cells[2]);
        }
    }

    private void addLetters(String[] cells) {
        for (String letters : cells[1].split("\\|")) {
            full.put(letters, cells[0]);
        }
    }

    private void name(String lat, String lon, String... lists) {
        Position position = new Position(Double.parseDouble(lat), Double.parseDouble(lon));
        for (String list : lists) {
            for (String name : list.split("\\|")) {
                byName.computeIfAbsent(name, key -> new ArrayList<>()).add(position);
            }
        }
    }

    private void addPlace(String[] cells) {
        if (cells.length >= CELLS && cells[2].matches("[0-9]+")) {
            add(Long.parseLong(cells[2]), cells[5], cells[6], alpha3.getOrDefault(cells[3], cells[3]));
        }
    }

    private void add(long id, String lat, String lon, String country) {
        if (lat.isEmpty() || lon.isEmpty()) {
            return;
        }
        Position position = new Position(Double.parseDouble(lat), Double.parseDouble(lon));
        Row row = new Row(position, country);
        byId.put(id, row);
        byDegree.computeIfAbsent(cell(position, 0, 0), key -> new ArrayList<>()).add(row);
    }

    private static long cell(Position position, int north, int east) {
        return ((long) (Math.floor(position.lat()) + north)) * 1000 + ((long) (Math.floor(position.lon()) + east));
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }

    boolean contains(long geonames) {
        return byId.containsKey(geonames);
    }

    /** Whether a place of that name is known within so many kilometres of a point. */
    boolean contains(String name, Position point, double kilometres) {
        List<Position> places = new ArrayList<>(byName.getOrDefault(name, List.of()));
        gazetteer.list(full.getOrDefault(name, name)).forEach(place -> places.add(place.position()));
        gazetteer.list(name + " County").forEach(place -> places.add(place.position()));
        return places.stream()
                .anyMatch(place ->
                        GreatCircle.kilometres(place.lat(), place.lon(), point.lat(), point.lon()) <= kilometres);
    }

    /** ISO alpha-3 of the place with this id, else of the known place next to the point; null far from all. */
    @Nullable
    String country(@Nullable Long geonames, Position point) {
        Row known = geonames == null ? null : byId.get(geonames);
        if (known != null) {
            return known.country();
        }
        String country = null;
        double nearest = FAR_KM;
        for (int north = -1; north <= 1; north++) {
            for (int east = -1; east <= 1; east++) {
                for (Row row : byDegree.getOrDefault(cell(point, north, east), List.of())) {
                    double distance = GreatCircle.kilometres(
                            point.lat(),
                            point.lon(),
                            row.position().lat(),
                            row.position().lon());
                    if (distance < nearest) {
                        nearest = distance;
                        country = row.country();
                    }
                }
            }
        }
        return country;
    }
}
