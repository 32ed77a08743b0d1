/**
 * Systems of others, asked over HTTP: limited, retried where that is harmless, left alone when they
 * fail.
 */
package io.orderline.http;
