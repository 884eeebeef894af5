package parallax.web.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.format.JsonLines;
import parallax.ledger.Ledger;
import parallax.store.desk.review.Judgement;
import parallax.store.desk.review.Judgements;
import parallax.store.desk.review.Opinion;
import parallax.text.Labels;

/**
 * What persons judged, as gold: one line of the record contract for each article of which a record was judged, with a further
 * field {@code judged} that says of which record, how, by whom and when, and what it was and became:
 *
 * <pre>{"version":1,"article":{…},…,"judged":[{"record":"s1","verdict":"corrected","by":"…","at":"…","was":{…},"became":{…}}]}</pre>
 *
 * <p>Other readers of the contract pass the field over. Of several judgements on one record the latest that stands counts.
 */
public final class Gold {

    private final Ledger<Reading> ledger;
    private final Judgements judgements;

    public Gold(Ledger<Reading> ledger, Judgements judgements) {
        this.ledger = ledger;
        this.judgements = judgements;
    }

    /**
     * Hands over one line after the other, without line feeds. Articles that were taken out of the ledger have none.
     *
     * @return how many judgements they hold
     */
    public long write(Consumer<String> lines) {
        Map<String, Map<String, Judgement>> byArticle = new LinkedHashMap<>();
        judgements
                .listStanding()
                .forEach(judgement -> byArticle
                        .computeIfAbsent(judgement.opinion().article(), none -> new LinkedHashMap<>())
                        .put(judgement.opinion().record(), judgement));
        long written = 0;
        for (Map.Entry<String, Map<String, Judgement>> each : byArticle.entrySet()) {
            Reading reading = ledger.findReading(each.getKey()).orElse(null);
            if (reading != null) {
                List<Judgement> judged = new ArrayList<>(each.getValue().values());
                lines.accept(line(reading, judged));
                written += judged.size();
            }
        }
        return written;
    }

    private static String line(Reading reading, List<Judgement> judged) {
        ObjectNode line = (ObjectNode) RecordJson.tree(JsonLines.write(reading.article(), reading.account()));
        ArrayNode all = line.putArray("judged");
        for (Judgement judgement : judged) {
            Opinion opinion = judgement.opinion();
            ObjectNode one = all.addObject();
            one.put("record", opinion.record());
            one.put("verdict", Labels.of(opinion.verdict()));
            one.put("by", judgement.made().by());
            one.put("at", judgement.made().at().toString());
            put(one, "was", opinion.before());
            put(one, "became", opinion.after());
        }
        return line.toString();
    }

    private static void put(ObjectNode one, String field, @Nullable String json) {
        if (json == null) {
            one.putNull(field);
        } else {
            one.set(field, RecordJson.tree(json));
        }
    }
}
