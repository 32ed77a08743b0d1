/** What a person may write behind an option: each kind of value refuses the wrong ones in words. */
package io.orderline.simulator.arguments;
