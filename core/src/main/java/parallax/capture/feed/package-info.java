/** Feeds (RSS, Atom, RDF, JSON Feed) and lists of feeds (OPML): a document comes in; its items or addresses leave. */
@NullMarked
package parallax.capture.feed;

import org.jspecify.annotations.NullMarked;
