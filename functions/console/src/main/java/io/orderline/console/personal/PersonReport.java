package io.orderline.console.personal;

import java.util.List;

/**
 * What is held of a person, in numbers.
 *
 * @param masked the person, as people see them
 * @param complete whether everybody could be asked
 */
public record PersonReport(String masked, boolean complete, List<HolderReport> holders) {}
