/** Message authentication codes, hashes and formats of tokens. Uses only the JDK. */
package io.orderline.access.token;
