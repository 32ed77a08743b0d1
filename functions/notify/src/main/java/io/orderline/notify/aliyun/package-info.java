/** Short messages through Alibaba Cloud (Dysmsapi 2017-05-25, signed with ACS3-HMAC-SHA256). */
package io.orderline.notify.aliyun;
