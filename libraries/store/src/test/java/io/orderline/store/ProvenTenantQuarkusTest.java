package io.orderline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.clock.TestPatience;
import io.orderline.core.tenant.TenantId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All that holds for a tenant's transaction holds for a role that has to prove its tenant. */
@QuarkusTest
@TestProfile(ProvenTenantQuarkusTest.OfItsOwn.class)
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
class ProvenTenantQuarkusTest extends TenantTransactionQuarkusTest {
  private static final String PASSWORD = "of-notes-only";

  /** The function "notes" has a role of its own. */
  public static class OfItsOwn extends Notes {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
      settings.put("orderline.store.roles", "notes=" + PASSWORD);
      settings.put("quarkus.datasource.username", "orderline_notes");
      settings.put("quarkus.datasource.password", PASSWORD);
      settings.put("orderline.store.password", PASSWORD);
      settings.put("orderline.store.user", "orderline_notes");
      return settings;
    }
  }

  @Test
  void whoOnlySaysATenantHasNone() throws SQLException {
    try (Connection role = role()) {
      assertThat(notes(role, "tenant-a", "")).isZero();
      assertThat(notes(role, "tenant-a", "0".repeat(64))).isZero();
    }
  }

  @Test
  void aProofIsGoodForItsTenantAlone() throws SQLException {
    String proof = new TenantProof(PASSWORD).of(new TenantId("tenant-a"));
    try (Connection role = role()) {
      assertThat(notes(role, "tenant-a", proof)).isOne();
      assertThat(notes(role, "tenant-b", proof)).isZero();
    }
  }

  @Test
  void aRoleOfSomeShopsCannotEvenProveAnother() throws SQLException {
    limit("'{tenant-b}'");
    try {
      assertThatThrownBy(() -> insert("tenant-a")).hasMessageContaining("row-level security");
      insert("tenant-b");
    } finally {
      limit("null");
    }
  }

  @Test
  void noRoleReadsWhatProofsAreCheckedWith() throws SQLException {
    try (Connection role = role();
        var statement = role.createStatement()) {
      assertThatThrownBy(() -> statement.executeQuery("select * from store.role"))
          .hasMessageContaining("permission denied");
    }
  }

  private void insert(String tenant) {
    transaction
        .write(
            new TenantId(tenant),
            session ->
                session
                    .createNativeQuery(
                        "insert into notes.note (tenant, id, body, version) values (:t, 'x', '[]', 0)")
                    .setParameter("t", tenant)
                    .executeUpdate())
        .await()
        .atMost(TestPatience.LONGEST);
  }

  private static void limit(String shops) throws SQLException {
    try (var owner = PostgresResource.asOwner();
        var statement = owner.createStatement()) {
      statement.execute("update store.role set shops = " + shops);
    }
  }

  private static int notes(Connection role, String tenant, String proof) throws SQLException {
    try (var statement =
        role.prepareStatement(
            "select set_config('orderline.tenant', ?, false), set_config('orderline.proof', ?, false)")) {
      statement.setString(1, tenant);
      statement.setString(2, proof);
      statement.executeQuery();
    }
    try (var statement = role.createStatement();
        var rows = statement.executeQuery("select count(*) from notes.note")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static Connection role() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:" + PostgresResource.port() + "/postgres",
        "orderline_notes",
        PASSWORD);
  }
}
