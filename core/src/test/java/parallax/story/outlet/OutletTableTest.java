package parallax.story.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class OutletTableTest {

    private static OutletTable table(String lines) throws IOException {
        return OutletTable.parse(
                "own.tsv", new BufferedReader(new StringReader("outlet\tnames\tdomains\tfamily\n" + lines)));
    }

    @Test
    void everyOutletOfTheTableHasAFamilyThatSaysWhereItIsKnownFrom() {
        var families = OutletTable.listFamilies().stream().map(Family::name).toList();
        assertThat(families).hasSizeGreaterThanOrEqualTo(80).doesNotHaveDuplicates();
        assertThat(OutletTable.listFamilies()).allSatisfy(family -> {
            assertThat(family.source()).isNotBlank();
            assertThat(family.country()).matches("[A-Z]{3}");
            assertThat(family.asOf()).isBetween(2020, 2026);
        });
        assertThat(OutletTable.SHIPPED.listOutlets()).hasSizeGreaterThanOrEqualTo(500);
        assertThat(families)
                .containsAll(OutletTable.SHIPPED.listOutlets().stream()
                        .map(Outlet::family)
                        .toList());
    }

    @Test
    void anAddressTellsMoreThanAName() {
        OutletTable shipped = OutletTable.SHIPPED;
        assertThat(shipped.find("Reuters", "https://www.ft.com/content/1"))
                .hasValue(new Outlet("Financial Times", "Nikkei"));
        assertThat(shipped.find("financial times", null)).hasValue(new Outlet("Financial Times", "Nikkei"));
        assertThat(shipped.find(null, "https://africa.chinadaily.com.cn/a"))
                .map(Outlet::name)
                .hasValue("China Daily");
        assertThat(shipped.find(null, "https://edinburghnews.scotsman.com/a"))
                .map(Outlet::name)
                .hasValue("Edinburgh Evening News");
    }

    @Test
    void anUnknownOutletIsItsOwnFamilyAndNoOutletIsNone() {
        assertThat(OutletTable.SHIPPED.find("Saltmarsh Gull", null))
                .hasValue(new Outlet("Saltmarsh Gull", "Saltmarsh Gull"));
        assertThat(OutletTable.SHIPPED.find(null, "https://www.gull.example/a"))
                .hasValue(new Outlet("gull.example", "gull.example"));
        assertThat(OutletTable.SHIPPED.find(null, null)).isEmpty();
    }

    @Test
    void aDeploymentsTableLiesAboveTheShippedOne() throws IOException {
        OutletTable own = OutletTable.SHIPPED.with(
                table("Financial Times\t\tft.com\tMine\nSaltmarsh Gull\tGull\tgull.example\tMine\n"));
        assertThat(own.find(null, "https://ft.com/a")).map(Outlet::family).hasValue("Mine");
        assertThat(own.find("gull", null)).map(Outlet::family).hasValue("Mine");
        assertThat(own.find("Nikkei", null)).map(Outlet::family).hasValue("Nikkei");
    }

    @Test
    void aMalformedTableNamesFileAndLine() {
        assertThatThrownBy(() -> table("Gull\t\thttps://gull.example/\tMine\n"))
                .hasMessageContaining("own.tsv")
                .hasMessageContaining("2")
                .hasMessageContaining("a domain in lower case");
        assertThatThrownBy(() -> table("Gull\t\t\t\n")).hasMessageContaining("an outlet and its family");
        assertThatThrownBy(() -> table("Gull\t\tgull.example\tMine\nTern\t\tgull.example\tMine\n"))
                .hasMessageContaining("found a second one of gull.example");
    }
}
