package parallax.web.chart.map;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.web.chart.Box;
import parallax.web.chart.Lettering;

/** Finds places for names so that none lies on another, on a mark or over the edge. */
final class Labels {

    private static final double HEIGHT = 15;
    private static final double AWAY = 3;

    private final Box edge;
    private final List<Box> taken = new ArrayList<>();

    Labels(MapView.Size size) {
        edge = new Box(2, 2, size.width() - 4, size.height() - 4);
    }

    /** A mark that names keep off. */
    void take(Box box) {
        taken.add(box);
    }

    /** A box for a name beside a mark: right, left, above, below; null where none is free. */
    @Nullable
    Box place(String name, Box mark) {
        double width = Lettering.width(name) + 2;
        double middleY = mark.y() + mark.height() / 2 - HEIGHT / 2;
        double middleX = mark.x() + mark.width() / 2 - width / 2;
        double right = mark.x() + mark.width() + AWAY;
        double left = mark.x() - width - AWAY;
        double above = mark.y() - HEIGHT - 1;
        double below = mark.y() + mark.height() + 1;
        List<Box> wishes = List.of(
                new Box(right, middleY, width, HEIGHT),
                new Box(left, middleY, width, HEIGHT),
                new Box(middleX, above, width, HEIGHT),
                new Box(middleX, below, width, HEIGHT),
                new Box(right - AWAY, above + 3, width, HEIGHT),
                new Box(right - AWAY, below - 3, width, HEIGHT),
                new Box(left + AWAY, above + 3, width, HEIGHT),
                new Box(left + AWAY, below - 3, width, HEIGHT));
        for (Box wish : wishes) {
            if (edge.holds(wish) && taken.stream().noneMatch(wish::touches)) {
                taken.add(wish);
                return wish;
            }
        }
        return null;
    }
}
