/**
 * Getting the bytes: files, folders, standard input, addresses, lines of JSON. What leaves this room is a stream of
 * {@link parallax.capture.Captured}: either a {@link parallax.capture.Capture} or a {@link parallax.capture.Refusal} that
 * says in words what could not be taken and where.
 */
@NullMarked
package parallax.capture;

import org.jspecify.annotations.NullMarked;
