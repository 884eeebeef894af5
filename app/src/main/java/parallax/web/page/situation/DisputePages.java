package parallax.web.page.situation;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.situation.dispute.Dispute;
import parallax.situation.dispute.Position;
import parallax.situation.told.Side;
import parallax.text.Labels;
import parallax.web.desk.Desk;
import parallax.web.http.DeskException;
import parallax.web.http.Routes;
import parallax.web.page.Frame;
import parallax.web.page.Pages;
import parallax.web.page.list.Address;
import parallax.web.page.list.Capped;
import parallax.web.page.list.Paged;
import parallax.web.situation.Held;
import parallax.web.situation.Situations;
import parallax.web.words.Words;

/** Disputes: which there are, and each with its sides next to one another. */
public final class DisputePages implements Routes {

    private static final int ON_A_PAGE = 12;
    private static final int FURTHER = 20;
    private static final String TYPE = "type";
    private static final List<String> FIELDS = List.of(
            TYPE, FilterForm.ACTOR, FilterForm.WORDS, FilterForm.FROM, FilterForm.TO, Address.SHOW, Address.PAGE);

    private final Desk desk;
    private final Pages pages;
    private final Waiting waiting;
    private final FoundFiles files;

    public DisputePages(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
        this.waiting = new Waiting(desk.situations(), pages);
        this.files = new FoundFiles(desk);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/disputes", this::list);
        routes.get("/disputes/{id}", this::show);
    }

    /**
     * Which disputes there are.
     *
     * @param say what the core says, in words
     * @param form the filter bar
     * @param type the kind that is asked for, null for any
     * @param disputes in order of time
     * @param actors what the filter bar suggests
     */
    public record ListView(
            Say say, FilterForm form, Dispute.@Nullable Kind type, Paged<Dispute> disputes, List<String> actors) {

        public ListView {
            Objects.requireNonNull(say);
            Objects.requireNonNull(form);
            Objects.requireNonNull(disputes);
            actors = List.copyOf(actors);
        }

        public List<Dispute.Kind> kinds() {
            return List.of(Dispute.Kind.values());
        }

        /** What was typed that is no kind; empty when there is nothing of the sort. */
        public String unknownType() {
            return type == null ? form.given(TYPE) : "";
        }
    }

    private void list(Context context) {
        Words words = pages.words(context);
        waiting.show(context, Situations.WHOLE, (held, stale) -> {
            Address address = Address.of(context, FIELDS);
            FilterForm form = FilterForm.read(address, words);
            Optional<Dispute.Kind> type = Arrays.stream(Dispute.Kind.values())
                    .filter(kind -> Labels.of(kind).equals(address.get(TYPE)))
                    .findFirst();
            List<Dispute> disputes = held.narrow(form.filters()).disputes().stream()
                    .filter(dispute -> type.isEmpty() || dispute.kind() == type.get())
                    .toList();
            pages.show(
                    context,
                    "situation/disputes",
                    words.get("nav.disputes"),
                    new ListView(
                            new Say(words, held),
                            form,
                            type.orElse(null),
                            Paged.of(disputes, ON_A_PAGE, address, ""),
                            held.heard().actors()),
                    form.isOpen() || type.isPresent() ? List.of() : Frame.Other.list("/disputes", ""));
        });
    }

    private void show(Context context) {
        String id = context.pathParam("id");
        Words words = pages.words(context);
        waiting.showFound(context, id, within -> numberOf(id, within.disputes()) >= 0, (held, stale) -> {
            List<Dispute> all = held.situation().disputes();
            int at = numberOf(id, all);
            if (at < 0) {
                throw DeskException.notFound("no-dispute", id);
            }
            DisputeView view = view(held, at, Address.of(context, List.of(Waiting.IN, Address.SHOW)), words);
            Say.Text matter = view.say().text(view.dispute().cannotBothHold());
            pages.show(
                    context,
                    "situation/disputed",
                    view.say().shorten(matter.words()),
                    view,
                    files.of("/disputes/", id));
        });
    }

    private static int numberOf(String id, List<Dispute> all) {
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).id().equals(id)) {
                return at;
            }
        }
        return -1;
    }

    private DisputeView view(Held held, int at, Address address, Words words) {
        List<Dispute> all = held.situation().disputes();
        List<DisputeView.Column> columns = new ArrayList<>();
        List<Position> positions = all.get(at).positions();
        for (Position position : positions) {
            columns.add(column(position, "side" + columns.size(), address));
        }
        Say say = new Say(words, held);
        return new DisputeView(
                all.get(at),
                say,
                columns,
                new Drawings(say, DisputePages::narrowed).tellings(all.get(at)),
                at == 0 ? null : all.get(at - 1),
                at + 1 == all.size() ? null : all.get(at + 1));
    }

    /** What else is told of the same days. */
    static String narrowed(LocalDate from, LocalDate to) {
        return "/situations/" + Situations.WHOLE + "?from=" + from + "&to=" + to;
    }

    private DisputeView.Column column(Position position, String name, Address address) {
        Side first = position.tellings().get(0);
        Capped<Side> further =
                Capped.of(position.tellings().subList(1, position.tellings().size()), name, FURTHER, address);
        List<DisputeView.Lean> evidence = new ArrayList<>();
        position.tellings().stream()
                .limit(FURTHER)
                .forEach(side -> evidence.addAll(desk.findReading(side.article())
                        .map(reading -> Leaning.of(reading.account(), side))
                        .orElse(List.of())));
        return new DisputeView.Column(
                position.says(),
                first,
                around(first),
                further,
                evidence.stream().distinct().toList());
    }

    private Surroundings around(Side side) {
        return desk.findReading(side.article())
                .map(Reading::article)
                .map(article -> Surroundings.of(article.transcript(), side.sentence()))
                .orElseGet(() -> new Surroundings("", side.text(), ""));
    }
}
