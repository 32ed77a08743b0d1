/**
 * Every function as a process of its own on this machine, with a Kafka broker between them: what a
 * cluster does with them, small.
 */
package io.orderline.standalone.split;
