/** Records in words: what each of its fields says, in the reader's language. Readings come in; nothing here knows HTTP. */
@NullMarked
package parallax.web.record;

import org.jspecify.annotations.NullMarked;
