package parallax.cli;

/** What the exit code of every command says. */
final class ExitCode {

    /** Everything was read. */
    static final int DONE = 0;
    /** The program or its surroundings failed: no model, disk full. */
    static final int FAILED = 1;
    /** The command line was not understood. */
    static final int USAGE = 2;
    /** Something was left: at least one input could not be read; the rest was. */
    static final int LEFT = 3;

    private ExitCode() {}
}
