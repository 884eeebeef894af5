/** What a user calls a situation, and which records belong to it. Accounts come in; the part of them that belongs leaves. */
@NullMarked
package parallax.situation.definition;

import org.jspecify.annotations.NullMarked;
