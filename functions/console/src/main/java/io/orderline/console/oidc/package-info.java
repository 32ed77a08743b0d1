/**
 * Signing in at an identity provider (OpenID Connect, authorization code with PKCE). A session of
 * ours begins with it, and nothing of the provider's is kept.
 */
package io.orderline.console.oidc;
