/** The format of a sealed recording: AES-256-GCM, piece by piece. */
package io.orderline.recordings.seal;
