package parallax.web.api.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.format.found.Finding;
import parallax.store.found.Slice;
import parallax.text.Labels;
import parallax.web.api.form.Asked;
import parallax.web.api.form.Feed;
import parallax.web.api.form.FeedWriter;
import parallax.web.api.form.Form;
import parallax.web.api.form.Reply;
import parallax.web.api.form.Resource;
import parallax.web.api.form.Table;
import parallax.web.desk.Desk;
import parallax.web.http.DeskException;

/** Disputes, series, claims, stories, copies, versions, exhibits and revisions: each list, and each by itself. */
public final class Findings {

    private static final Map<String, Finding.Kind> KINDS = Map.of(
            "disputes", Finding.Kind.DISPUTE,
            "series", Finding.Kind.SERIES,
            "claims", Finding.Kind.CLAIM,
            "stories", Finding.Kind.STORY,
            "copies", Finding.Kind.COPY,
            "versions", Finding.Kind.VERSION,
            "exhibits", Finding.Kind.EVIDENCE,
            "revisions", Finding.Kind.REVISION);

    private static final List<String> COLUMNS =
            List.of("id", "kind", "day", "label", "article", "record", "speaker", "published", "says", "sentence");

    private final FoundThings found;
    private final Known known;

    public Findings(Desk desk) {
        this.found = new FoundThings(desk);
        this.known = new Known(desk);
    }

    public List<Resource> list() {
        List<Resource> all = new ArrayList<>();
        KINDS.forEach((plural, kind) -> {
            String path = "/" + plural;
            all.add(Resource.of(path, path, (asked, reply) -> list(asked, reply, plural, kind))
                    .knowing(Asked.PAGING)
                    .with(Form.LINES, Form.CSV, Form.ATOM, Form.JSON_FEED));
            all.add(Resource.of(path + "/{id}", path + "/{id}", (asked, reply) -> one(asked, reply, kind))
                    .with(Form.CSV));
        });
        return all;
    }

    private void one(Asked asked, Reply reply, Finding.Kind kind) throws IOException {
        String id = asked.part("id");
        Finding row = found.find(kind, id).orElseThrow(() -> DeskException.notFound("no-finding", id));
        if (asked.form() == Form.CSV) {
            csv(reply, kind, List.of(row));
        } else {
            reply.text(row.body());
        }
    }

    private void list(Asked asked, Reply reply, String plural, Finding.Kind kind) throws IOException {
        switch (asked.form()) {
            case JSON -> {
                Slice slice = found.list(kind, asked.find(Asked.CURSOR), asked.limit());
                Slice.Mark next = slice.next();
                reply.page(
                        slice.findings().stream().map(Finding::body).toList(),
                        next == null ? null : next.write(),
                        Reply.Fields.none());
            }
            case LINES -> {
                try (Writer out = reply.open()) {
                    for (Finding row : all(kind)) {
                        out.write(row.body() + "\n");
                    }
                }
            }
            case CSV -> csv(reply, kind, all(kind));
            case ATOM, JSON_FEED -> feed(asked, reply, plural, kind);
            case GEOJSON -> throw DeskException.notFound("no-page", asked.here());
        }
    }

    private List<Finding> all(Finding.Kind kind) {
        return found.listNewest(kind, HitLists.MOST_EXPORTED);
    }

    /** A row for each record that is joined, or each article where articles are. */
    private static void csv(Reply reply, Finding.Kind kind, List<Finding> rows) throws IOException {
        try (Writer out = reply.open();
                Table table = new Table(out, COLUMNS)) {
            for (Finding row : rows) {
                Members.of(FoundThings.tree(row.body()))
                        .forEach(member -> table.row(
                                row.id(),
                                Labels.of(kind),
                                row.day(),
                                row.label(),
                                member.article(),
                                member.text("record"),
                                member.text("speaker"),
                                member.text("published"),
                                member.says(),
                                member.text("sentence_text")));
            }
        }
    }

    private void feed(Asked asked, Reply reply, String plural, Finding.Kind kind) {
        List<Feed.Entry> entries = found.listNewest(kind, Feed.MOST).stream()
                .map(row -> entry(reply, plural, kind, row))
                .toList();
        String page = "/" + plural;
        reply.text(FeedWriter.write(
                new Feed(Feed.urn("list:" + page), plural, reply.address(page), reply.address(asked.here()), entries),
                asked.form()));
    }

    private Feed.Entry entry(Reply reply, String plural, Finding.Kind kind, Finding row) {
        List<Members.Member> members = Members.of(FoundThings.tree(row.body()));
        Instant updated = row.members().stream()
                .map(member -> known.since(member.article()))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return new Feed.Entry(
                Feed.urn("found:" + row.id()),
                row.label(),
                reply.address("/" + plural + "/" + row.id()),
                updated,
                null,
                Labels.of(kind),
                sentences(members));
    }

    private static String sentences(List<Members.Member> members) {
        Set<String> lines = new LinkedHashSet<>();
        members.forEach(member -> {
            String sentence = member.text("sentence_text");
            String speaker = member.text("speaker");
            if (sentence != null) {
                lines.add((speaker == null ? "" : speaker + ": ") + sentence.replaceAll("\\s+", " "));
            }
        });
        return String.join("\n", lines);
    }

    /** Records and articles that a finding joins, with what it says of each. */
    private static final class Members {

        private final Map<String, Member> byName = new LinkedHashMap<>();

        private record Member(
                String article,
                @Nullable JsonNode node,
                @Nullable String says) {

            @Nullable
            String text(String field) {
                return node == null ? null : node.path(field).textValue();
            }
        }

        static List<Member> of(JsonNode finding) {
            Members members = new Members();
            members.collect(finding, null);
            return List.copyOf(members.byName.values());
        }

        private void collect(JsonNode node, @Nullable String says) {
            String own = node.path("says").textValue();
            String said = own == null ? says : own;
            String article = node.path("article").textValue();
            if (article != null) {
                byName.putIfAbsent(article + "/" + node.path("record").asText(""), new Member(article, node, said));
            }
            for (JsonNode id : node.path("articles")) {
                if (id.isTextual()) {
                    byName.putIfAbsent(id.asText(), new Member(id.asText(), null, said));
                }
            }
            for (JsonNode child : node) {
                if (child.isContainerNode()) {
                    collect(child, said);
                }
            }
        }
    }
}
