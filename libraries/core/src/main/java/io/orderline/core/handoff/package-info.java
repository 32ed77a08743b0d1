/** A caller reaches a person: queues, agents, offers, and what the agent is shown. Pure. */
package io.orderline.core.handoff;
