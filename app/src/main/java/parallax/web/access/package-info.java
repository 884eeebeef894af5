/** Who may sign in: passwords, and what is done about guessing. A name and a password come in; an account leaves, or a pause. */
@NullMarked
package parallax.web.access;

import org.jspecify.annotations.NullMarked;
