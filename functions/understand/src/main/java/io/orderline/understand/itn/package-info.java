/** Chinese inverse text normalisation: what was said, as it is written. */
package io.orderline.understand.itn;
