/**
 * What a person may ask of us (PIPL 44 to 47): what is held of them, a copy of it, that it goes.
 */
package io.orderline.console.personal;
