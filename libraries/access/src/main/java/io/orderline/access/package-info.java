/** Principals, permissions and the access check. Uses only the JDK and core. */
package io.orderline.access;
