/** What an article costs at each stage of a distributed load, measured here, and what that means for very many workers: a simulation of them and a list of what breaks at how many. */
@NullMarked
package parallax.bench.scale;

import org.jspecify.annotations.NullMarked;
