/** Opens inputs: paths, folders, standard input and addresses come in; a stream of {@link parallax.capture.Captured} leaves, in the order of the inputs. */
@NullMarked
package parallax.capture.input;

import org.jspecify.annotations.NullMarked;
