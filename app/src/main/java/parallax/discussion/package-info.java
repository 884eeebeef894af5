/**
 * What readers say under articles, without pages around it. A draft comes in from a form, is cleaned and checked, bounded against
 * floods, and held; who moderates shows, refuses or removes it; threads, feeds and data of what is shown leave. The e-mail address
 * of a writer goes into the desk's own store and comes out of nothing here.
 */
@NullMarked
package parallax.discussion;

import org.jspecify.annotations.NullMarked;
