package org.newsgraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.newsgraph.Pipeline;

/** Each rule reads its own examples as it says, and leaves its counterexamples alone. */
class RuleExamplesTest {
  @TestFactory
  Stream<DynamicTest> rules() {
    List<RuleCheck> checks = Pipeline.standard().checked();
    assertTrue(checks.size() > 150, "only " + checks.size() + " sentences");
    return checks.stream()
        .map(
            check ->
                DynamicTest.dynamicTest(
                    check.rule() + ": " + check.sentence(),
                    () -> assertEquals("", check.problem(), check.place())));
  }
}
