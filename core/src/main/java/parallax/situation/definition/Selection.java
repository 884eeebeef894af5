package parallax.situation.definition;

import java.util.List;
import java.util.Objects;

/**
 * What of a ledger belongs to a situation.
 *
 * @param definition what was asked for
 * @param accounts what belongs, by article; all of an article that is about the situation, of others the records that name it
 * @param about ids of the articles that are about it: their headline or beginning names it
 * @param undated how many articles were left out because they have no day of publication
 */
public record Selection(
        Definition definition, List<parallax.ledger.Account> accounts, List<String> about, int undated) {

    public Selection {
        Objects.requireNonNull(definition);
        accounts = List.copyOf(accounts);
        about = List.copyOf(about);
    }
}
