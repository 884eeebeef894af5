package parallax.bench.task;

import parallax.bench.report.Report;

/** Measures the readers against one kind of gold. */
public interface Task {

    /** As it is called on the command line. */
    String name();

    /** What it measures, for the help. */
    String about();

    Report run(Bench bench);
}
