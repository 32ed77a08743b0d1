package io.orderline.blackbox.faults;

import io.orderline.blackbox.Database;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a version of the server keeps in its database, as statements that put it into another. */
record Rows(String sql) {
  private static final Pattern RECORDED = Pattern.compile("-- recorded (\\S+)");
  private static final Pattern MIGRATED = Pattern.compile("-- (\\w+) at V(\\d+)");
  private static final Pattern DATE = Pattern.compile("\\b20\\d\\d-\\d\\d-\\d\\d(?=[T '\"])");

  /** Reads all there is. */
  static Rows of(Database database, Instant now) throws SQLException {
    var sql = new StringBuilder("-- recorded " + now.truncatedTo(ChronoUnit.SECONDS) + "\n");
    for (String schema : Schemas.ALL) {
      String version =
          database.value(
              "select max(version::int) from %s.flyway_schema_history".formatted(schema));
      sql.append("-- %s at V%s\n".formatted(schema, version));
    }
    for (List<String> table :
        database.rows(
            """
            select t.table_schema, t.table_name, string_agg(c.column_name, ',' order by c.ordinal_position)
            from information_schema.tables t join information_schema.columns c
              using (table_schema, table_name)
            where t.table_schema in (%s) and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
            group by 1, 2 order by 1, 2
            """
                .formatted(quoted(Schemas.ALL)))) {
      String name = table.get(0) + "." + table.get(1);
      String columns = table.get(2);
      String values =
          List.of(columns.split(",")).stream()
              .map(column -> "quote_nullable(\"" + column + "\")")
              .collect(Collectors.joining(" || ', ' || "));
      for (List<String> row : database.rows("select %s from %s".formatted(values, name))) {
        sql.append(
            "insert into %s (%s) overriding system value values (%s);\n"
                .formatted(name, quotedNames(columns), row.getFirst()));
      }
    }
    for (List<String> sequence :
        database.rows(
            "select schemaname || '.' || sequencename, last_value from pg_sequences where"
                + " last_value is not null")) {
      sql.append("select setval('%s', %s);\n".formatted(sequence.get(0), sequence.get(1)));
    }
    return new Rows(sql.toString());
  }

  /**
   * Puts them into an empty database, in tables as the version had them. Their dates are moved on
   * by whole days, as if they had been recorded within the last one.
   */
  void putInto(Database database, Path home, Instant now) throws SQLException {
    Matcher migrated = MIGRATED.matcher(sql);
    while (migrated.find()) {
      new Schemas(home).migrate(database, migrated.group(1), migrated.group(2));
      // what this version thinks of its migrations is replaced by what the other one thought
      database.execute("delete from " + migrated.group(1) + ".flyway_schema_history");
    }
    // foreign keys hold already; the order of the statements need not know them
    database.execute("set session_replication_role = replica;\n" + moved(now));
  }

  private String moved(Instant now) {
    Matcher recorded = RECORDED.matcher(sql);
    if (!recorded.find()) {
      throw new IllegalStateException("rows begin with the moment at which they were recorded");
    }
    long days = ChronoUnit.DAYS.between(Instant.parse(recorded.group(1)), now);
    return DATE.matcher(sql)
        .replaceAll(date -> LocalDate.parse(date.group()).plusDays(days).toString());
  }

  private static String quoted(List<String> names) {
    return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(","));
  }

  private static String quotedNames(String columns) {
    return "\"" + columns.replace(",", "\", \"") + "\"";
  }
}
