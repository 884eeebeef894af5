package parallax.web.page.situation;

import java.util.List;
import parallax.web.page.list.Address;
import parallax.web.page.list.Capped;

/** How much of a list is shown. */
sealed interface Cut {

    <T> Capped<T> of(List<T> list, String name, int few);

    /**
     * On a screen the first few, with a link to all.
     *
     * @param address of the page
     */
    record Screen(Address address) implements Cut {

        @Override
        public <T> Capped<T> of(List<T> list, String name, int few) {
            return Capped.of(list, name, few, address);
        }
    }

    /** On paper more of them, and no link. */
    record Paper() implements Cut {

        private static final int TIMES = 6;

        @Override
        public <T> Capped<T> of(List<T> list, String name, int few) {
            return new Capped<>(list.subList(0, Math.min(few * TIMES, list.size())), list.size(), "");
        }
    }
}
