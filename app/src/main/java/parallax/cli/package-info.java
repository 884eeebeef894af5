/** The command line, one class a command. Arguments come in; text and an exit code leave. */
@NullMarked
package parallax.cli;

import org.jspecify.annotations.NullMarked;
