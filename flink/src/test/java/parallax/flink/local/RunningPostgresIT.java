package parallax.flink.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Rig.Resolver.class)
class RunningPostgresIT {

    @Test
    void whatItKeptIsThereWhenItComesBack(Rig rig) throws SQLException {
        RunningPostgres postgres = rig.postgres();
        String place = postgres.emptyDatabase();
        try (Connection connection = DriverManager.getConnection(place);
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept as select 17 as number");
        }

        postgres.stop();
        assertThatThrownBy(() -> DriverManager.getConnection(place)).isInstanceOf(SQLException.class);
        postgres.start();

        try (Connection connection = DriverManager.getConnection(place);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select number from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(17);
        }
    }
}
