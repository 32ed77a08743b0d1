/** Short messages through Twilio's Messages API (2010-04-01). */
package io.orderline.notify.twilio;
