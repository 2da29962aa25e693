package io.livestore4j.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rules over the sources of this project. {@link HouseRulesTest} shows that each rule can fail. */
final class HouseTest {

    private final SourceTree project = SourceTree.ofThisProject();

    @Test
    void everySourceKeepsTheRulesOfTheHouse() {
        assertThat(House.violations(project)).as("violations").isEmpty();
    }

    @Test
    void theSourcesOfEveryModuleAreRead() {
        assertThat(project.sources())
                .extracting(Source::path)
                .contains(
                        "annotations/src/main/java/io/livestore4j/annotations/Table.java",
                        "integration-tests/src/test/java/io/livestore4j/house/HouseTest.java",
                        "processor/src/main/java/io/livestore4j/processor/LiveStoreProcessor.java",
                        "runtime/src/main/java/io/livestore4j/LiveStore.java");
    }

    @Test
    void theArchitecturePageShowsTheMapsThatAreEnforced() {
        assertThat(project.read("docs/architecture.md")).contains(Doors.RUNTIME_MAP, Doors.PROCESSOR_MAP);
    }
}
