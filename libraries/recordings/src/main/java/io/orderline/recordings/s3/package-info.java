/** Recordings in a bucket that speaks S3: the five requests that they need. */
package io.orderline.recordings.s3;
