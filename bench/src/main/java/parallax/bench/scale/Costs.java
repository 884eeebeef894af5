package parallax.bench.scale;

import java.util.List;

/**
 * What an article costs. Milliseconds are of a processor, except of {@code commitMillis} and what is named a wait.
 *
 * @param readMillis decoding and reading with the model, each article that was measured
 * @param keysMillis making its link keys
 * @param wireMillis packing and unpacking it on its way to a writer on another worker; the job has both in one task
 * @param writeMillis preparing and writing it, on the worker
 * @param databaseMillis the same transaction, in the database
 * @param commitMillis until a transaction is on the disk of the database, by the clock
 * @param linkMillis bringing all its keys into their buckets and writing them, on the worker
 * @param linkDatabaseMillis writing its buckets and members, in the database
 * @param consolidateMillis looking at it across articles, worker and database together, in one process
 * @param sizes how many and how large
 */
record Costs(
        List<Double> readMillis,
        double keysMillis,
        double wireMillis,
        double writeMillis,
        double databaseMillis,
        double commitMillis,
        double linkMillis,
        double linkDatabaseMillis,
        double consolidateMillis,
        Sizes sizes) {

    Costs {
        readMillis = List.copyOf(readMillis);
        if (readMillis.isEmpty()) {
            throw new IllegalArgumentException("expected the time of one article at least");
        }
    }

    /**
     * How much an article leaves behind, on average.
     *
     * @param keys link keys
     * @param members those of them that another article had before
     * @param records records of it
     * @param textBytes bytes of its text
     * @param wireBytes bytes from the reader to the writer
     * @param stateBytes bytes of a key in the state of the job, before the overhead of the store that keeps it
     * @param ledgerBytes bytes in the database, links left aside
     * @param linkBytes bytes of its links in the database
     */
    record Sizes(
            double keys,
            double members,
            double records,
            double textBytes,
            double wireBytes,
            double stateBytes,
            double ledgerBytes,
            double linkBytes) {}

    double meanReadMillis() {
        return readMillis.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** What a worker's processor does for an article, linking included. */
    double workerMillis() {
        return meanReadMillis() + besideMillis();
    }

    /** Linking and writing, on the worker. */
    double besideMillis() {
        return keysMillis + writeMillis + linkMillis;
    }
}
