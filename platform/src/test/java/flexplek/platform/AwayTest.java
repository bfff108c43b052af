package flexplek.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told as passing, met with the real pool and the real driver. */
class AwayTest {

    /** Takes calls and never answers, as a database that is overwhelmed does. */
    @Test
    void aDatabaseThatDoesNotAnswerInTimePasses() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                AgroalDataSource pool = pool(silent.getLocalPort())) {
            Throwable fault = catchThrowable(pool::getConnection);

            assertThat(fault).isInstanceOf(SQLException.class);
            assertThat(((SQLException) fault).getSQLState()).isNull();
            assertThat(Away.explains(new IllegalStateException("reading failed", fault)))
                    .isTrue();
        }
    }

    /** The second caller waits for the only connection, which the first is still waiting for itself. */
    @Test
    void aPoolWhoseConnectionsAreAllLentPasses() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                AgroalDataSource pool = pool(silent.getLocalPort())) {
            CountDownLatch began = new CountDownLatch(1);
            Thread first = Thread.ofVirtual().start(() -> {
                began.countDown();
                var _ = catchThrowable(pool::getConnection);
            });
            began.await();

            Throwable fault = catchThrowable(pool::getConnection);

            assertThat(Away.explains(fault)).as(String.valueOf(fault)).isTrue();
            first.join();
        }
    }

    @Test
    void aDatabaseThatIsNotThereAtAllPasses() throws Exception {
        int nobody;
        try (ServerSocket gone = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            nobody = gone.getLocalPort();
        }
        try (AgroalDataSource pool = pool(nobody)) {
            assertThat(Away.explains(catchThrowable(pool::getConnection))).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"23503", "22001", "42601"})
    void aFaultOfOursDoesNot(String state) {
        assertThat(Away.explains(new SQLException("something of ours", state))).isFalse();
    }

    private static AgroalDataSource pool(int port) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(cp -> cp.maxSize(1)
                        .acquisitionTimeout(Duration.ofMillis(300))
                        .connectionFactoryConfiguration(cf -> cf.jdbcUrl(
                                "jdbc:postgresql://localhost:" + port + "/none?connectTimeout=2&loginTimeout=2"))));
    }
}
