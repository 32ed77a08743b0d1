/** Understanding over HTTP. */
package io.orderline.understand.web;
