package io.orderline.console.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * A step of making a table again.
 *
 * @param read how many were read in it
 * @param next where the next one begins; empty when all is done
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Step(int read, Optional<String> next) {}
