package parallax.statement.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.entity.Names;
import parallax.language.Analysis;
import parallax.ledger.Statement;
import parallax.ledger.Statement.Links;
import parallax.text.Span;

/**
 * Ties statements of one article together: what stands within what, and which statement a denial denies. One instance serves
 * all threads.
 */
public final class Linking {

    /** Rules whose statement stands in another one that has the same content: whom a speaker cites for it. */
    public static final String CITED = "cited/";

    private final Words words = Words.read();

    /** The statements of one text with their links, in the order given. */
    public List<Statement> link(Analysis analysis, Names names, List<Statement> statements) {
        Map<String, String> parents = new HashMap<>();
        for (Statement statement : statements) {
            parent(statement, statements).ifPresent(parent -> parents.put(statement.id(), parent.id()));
        }
        Denials denials = new Denials(analysis, names, statements, parents, words);
        List<Statement> linked = new ArrayList<>();
        for (Statement statement : statements) {
            @Nullable String parent = parents.get(statement.id());
            linked.add(statement.withLinks(new Links(parent, denials.denied(statement))));
        }
        return linked;
    }

    /** The smallest other content that holds this statement's cue and most of its content. */
    private static Optional<Statement> parent(Statement inner, List<Statement> all) {
        if (inner.provenance().rule().startsWith(CITED)) {
            Optional<Statement> citing = all.stream()
                    .filter(outer -> !outer.id().equals(inner.id())
                            && !outer.provenance().rule().startsWith(CITED)
                            && outer.content().equals(inner.content()))
                    .findFirst();
            if (citing.isPresent()) {
                return citing;
            }
        }
        return all.stream()
                .filter(outer -> !outer.id().equals(inner.id()) && holds(outer, inner))
                .min(Comparator.comparingInt(outer -> length(outer.content().spans())));
    }

    private static boolean holds(Statement outer, Statement inner) {
        List<Span> around = outer.content().spans();
        List<Span> said = inner.content().spans();
        boolean cue = inner.cue().spans().isEmpty()
                || inner.cue().spans().stream()
                        .allMatch(span -> around.stream().anyMatch(content -> content.contains(span)));
        return cue && length(around) > length(said) && 2 * overlap(around, said) > length(said);
    }

    private static int length(List<Span> spans) {
        return spans.stream().mapToInt(Span::length).sum();
    }

    private static int overlap(List<Span> some, List<Span> others) {
        int shared = 0;
        for (Span one : some) {
            for (Span other : others) {
                shared += one.overlap(other);
            }
        }
        return shared;
    }
}
