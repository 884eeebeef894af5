/**
 * What the desk follows: feeds and sites, with how it went when they were fetched last, and situations that somebody named.
 */
@NullMarked
package parallax.store.desk.follow;

import org.jspecify.annotations.NullMarked;
