/** What all of the API has in common: errors, changes, pages. */
package io.orderline.console.web;
