package parallax.bench.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;

/**
 * The job, event by event. A worker reads an article and writes it in one transaction before it takes the next; its link
 * keys go to the workers that their hashes name, which write them in batches. Whoever falls behind holds the others back.
 * The same costs, plant and seed give the same result.
 */
final class Simulation {

    private static final double SECOND = 1000;
    private static final int BATCH = 1000;
    /** Link keys that wait at a worker until those that send them are held back. */
    private static final int BACKLOG = 4 * BATCH;
    /** The keys of an article travel in so many parcels. */
    private static final int PARCELS = 4;

    private final Costs costs;
    private final Plant plant;
    private final Random random;
    private final Clock clock = new Clock();
    private final Servers database;
    private final Servers network;
    private final GroupCommit log;
    private final List<Worker> workers = new ArrayList<>();
    private final double meanRead;
    private long written;

    private Simulation(Costs costs, Plant plant, int workers, long seed) {
        this.costs = costs;
        this.plant = plant;
        this.random = new Random(seed);
        this.database = new Servers(clock, (int) Math.max(1, plant.databaseCores()));
        this.network = new Servers(clock, 1);
        this.log = new GroupCommit(clock, costs.commitMillis());
        this.meanRead = costs.meanReadMillis();
        for (int index = 0; index < workers; index++) {
            this.workers.add(new Worker());
        }
    }

    /**
     * What came of it.
     *
     * @param workers how many
     * @param articlesPerSecond written
     * @param worker share of time in which the workers' cores worked
     * @param busiest the same of the busiest worker, who has the hot key
     * @param database share of time in which the database's cores worked
     * @param log share of time in which the database wrote its log
     * @param network share of the network of the database
     */
    record Result(
            int workers,
            double articlesPerSecond,
            double worker,
            double busiest,
            double database,
            double log,
            double network) {

        /** What holds the others back. Whoever writes the log takes all who wait, so that one that is busy is no bound. */
        String bound() {
            double most = Math.max(worker, Math.max(database, Math.max(network, busiest)));
            if (database == most) {
                return "the cores of the database";
            }
            if (network == most) {
                return "the network of the database";
            }
            return worker >= busiest - 0.1 ? "reading, on the workers" : "the worker with the hot key";
        }
    }

    /** Lets it run for a while, after a quarter of that to get under way. */
    static Result run(Costs costs, Plant plant, int workers, double seconds, long seed) {
        Simulation simulation = new Simulation(costs, plant, workers, seed);
        return simulation.run(seconds * SECOND);
    }

    private Result run(double millis) {
        workers.forEach(worker -> clock.after(random.nextDouble() * meanRead, worker::take));
        if (plant.checkpointSeconds() > 0) {
            clock.after(plant.checkpointSeconds() * SECOND, this::checkpoint);
        }
        clock.run(millis / 4);
        Counts before = counts();
        clock.run(millis * 5 / 4);
        return counts().since(before, millis);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Counts(
            long written, double[] cores, double database, int databaseCores, double log, double network) {

        private Result since(Counts before, double millis) {
            double[] shares = new double[cores.length];
            for (int index = 0; index < shares.length; index++) {
                shares[index] = Math.min(1, (cores[index] - before.cores[index]) / millis);
            }
            return new Result(
                    cores.length,
                    (written - before.written) / (millis / SECOND),
                    DoubleStream.of(shares).average().orElseThrow(),
                    DoubleStream.of(shares).max().orElseThrow(),
                    (database - before.database) / millis / databaseCores,
                    (log - before.log) / millis,
                    (network - before.network) / millis);
        }
    }

    private Counts counts() {
        double[] cores =
                workers.stream().mapToDouble(worker -> worker.core.worked()).toArray();
        return new Counts(written, cores, database.worked(), database.count(), log.worked(), network.worked());
    }

    /** Links are written before the state is kept; meanwhile a worker reads nothing. */
    private void checkpoint() {
        for (Worker worker : workers) {
            worker.core.serve(plant.checkpointMillis(), worker::flush);
        }
        clock.after(plant.checkpointSeconds() * SECOND, this::checkpoint);
    }

    private final class Worker {

        private final Servers core = new Servers(clock, 1);
        private final List<Runnable> heldBack = new ArrayList<>();
        private double waiting;
        private double linked;
        private boolean writing;

        /** An article, from its reading to its commit. One that takes longer to read has more to write. */
        private void take() {
            double read =
                    costs.readMillis().get(random.nextInt(costs.readMillis().size()));
            double share = read / meanRead;
            double own = read + share * (costs.keysMillis() + costs.writeMillis());
            core.serve(own, () -> clock.after(plant.waitMillis(), () -> write(share)));
        }

        private void write(double share) {
            network.serve(
                    share * costs.sizes().wireBytes() / (plant.networkMegabytes() * SECOND),
                    () -> database.serve(
                            share * costs.databaseMillis(),
                            () -> log.commit(() -> {
                                written++;
                                send(share * costs.sizes().keys(), PARCELS);
                            })));
        }

        private void send(double allKeys, int parcels) {
            if (parcels == 0) {
                take();
                return;
            }
            Worker receiver = workers.get(random.nextDouble() < plant.hotShare() ? 0 : random.nextInt(workers.size()));
            receiver.link(allKeys / PARCELS, () -> send(allKeys, parcels - 1));
        }

        /** The sender goes on at once, unless too much waits here already. */
        private void link(double more, Runnable then) {
            if (waiting >= BACKLOG) {
                heldBack.add(() -> link(more, then));
                return;
            }
            waiting += more;
            core.serve(more * perKey(costs.linkMillis()), () -> {
                linked += more;
                if (linked >= BATCH) {
                    flush();
                }
            });
            then.run();
        }

        private void flush() {
            if (writing || linked == 0) {
                return;
            }
            double batch = Math.min(linked, BATCH);
            writing = true;
            clock.after(
                    plant.waitMillis(),
                    () -> database.serve(
                            batch * perKey(costs.linkDatabaseMillis()), () -> log.commit(() -> written(batch))));
        }

        private void written(double batch) {
            writing = false;
            waiting -= batch;
            linked -= batch;
            if (linked >= BATCH) {
                flush();
            }
            List<Runnable> freed = List.copyOf(heldBack);
            heldBack.clear();
            freed.forEach(Runnable::run);
        }

        private double perKey(double millis) {
            return costs.sizes().keys() == 0 ? 0 : millis / costs.sizes().keys();
        }
    }
}
