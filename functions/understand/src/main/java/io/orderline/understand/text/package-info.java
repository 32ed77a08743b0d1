/** Text before anything is read from it. */
package io.orderline.understand.text;
