package parallax.store;

import parallax.Reading;
import parallax.ledger.InMemoryLedger;
import parallax.ledger.Ledger;

class InMemoryLedgerTest implements LedgerContract {

    @Override
    public Ledger<Reading> ledger() {
        return new InMemoryLedger<>(reading -> reading.article().id());
    }
}
