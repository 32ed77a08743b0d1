/** What a person may write behind the lab's own options. */
package io.orderline.lab.arguments;
