package io.livestore4j.internal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over a real connection whose statements can be made to fail. */
class StatementsTest {

    private Connection real;
    private Statements statements;
    private String failing = "";
    private final List<PreparedStatement> prepared = new ArrayList<>();

    @BeforeEach
    void open() throws SQLException {
        real = DriverManager.getConnection("jdbc:sqlite::memory:");
        statements = new Statements((Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    PreparedStatement statement = real.prepareStatement((String) arguments[0]);
                    prepared.add(statement);
                    return failable(statement);
                }));
    }

    private Object failable(PreparedStatement statement) {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PreparedStatement.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals(failing)) {
                        throw new SQLException("planted");
                    }
                    try {
                        return method.invoke(statement, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @AfterEach
    void close() throws SQLException {
        real.close();
    }

    @Test
    void aStatementWhoseParametersCannotBeCountedIsClosed() throws SQLException {
        failing = "getParameterMetaData";
        assertThatThrownBy(() -> statements.lend("SELECT 1")).hasMessage("planted");

        assertThat(prepared).hasSize(1);
        assertThat(prepared.get(0).isClosed()).isTrue();
    }

    @Test
    void aStatementForWhichNoRoomCanBeMadeIsClosedAndForgotten() throws SQLException {
        for (int i = 0; i < 256; i++) {
            String sql = "SELECT " + i;
            statements.giveBack(sql, statements.lend(sql), true);
        }
        failing = "close";
        assertThatThrownBy(() -> statements.lend("SELECT 'new'")).hasMessage("planted");
        failing = "";
        statements.giveBack("SELECT 'new'", statements.lend("SELECT 'new'"), true);
        Statements.Lent again = statements.lend("SELECT 'new'");

        assertThat(prepared).as("the one that failed, and one that is kept").hasSize(258);
        assertThat(again.parameters()).isZero();
    }
}
